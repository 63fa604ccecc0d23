package org.sapwood.sql.population;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.calcite.sql.parser.impl.SimpleCharStream;
import org.apache.calcite.sql.parser.impl.SqlParserImplTokenManager;
import org.apache.calcite.sql.parser.impl.Token;

/** Gives Calcite's grammar our tokens in place of its own, so that it never meets a word that we do not know. */
final class Words extends SqlParserImplTokenManager {
    private final Iterator<Token> tokens;
    private Token last;

    /** @param tokens of {@link Lexer}, the end of the text as the last */
    Words(List<Token> tokens) {
        super(new SimpleCharStream(Reader.nullReader()));
        this.tokens = tokens.iterator();
    }

    @Override
    public Token getNextToken() {
        if (tokens.hasNext()) {
            last = tokens.next();
        }
        return last;
    }
}
