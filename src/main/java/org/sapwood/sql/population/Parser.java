package org.sapwood.sql.population;

import java.util.List;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.impl.ParseException;
import org.apache.calcite.sql.parser.impl.SqlParserImpl;
import org.apache.calcite.sql.parser.impl.Token;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/** From a text to the tree of what it says, or a refusal with the place where it stops making sense. */
final class Parser {
    private static final int LONGEST_NAME = 128;

    private Parser() {}

    static Query.Whole parse(String text, Refusals refusals) {
        List<Token> tokens = Lexer.tokens(text, refusals);
        return new QueryShape(refusals).whole(grammar(tokens, refusals));
    }

    private static SqlNode grammar(List<Token> tokens, Refusals refusals) {
        SqlParserImpl parser = new SqlParserImpl(new Words(tokens));
        parser.setQuotedCasing(Casing.UNCHANGED);
        parser.setUnquotedCasing(Casing.UNCHANGED);
        parser.setIdentifierMaxLength(LONGEST_NAME);
        parser.setConformance(SqlConformanceEnum.DEFAULT);
        try {
            return parser.parseSqlStmtEof();
        } catch (ParseException e) {
            Token unexpected = e.currentToken == null ? tokens.getFirst() : e.currentToken.next;
            throw unexpected(unexpected, refusals);
        } catch (CalciteContextException e) {
            throw refusals.at(
                    new Place(e.getPosLine(), e.getPosColumn()), "this cannot be read", "Write it more plainly");
        } catch (CalciteException e) {
            throw unexpected(tokens.getFirst(), refusals);
        } catch (Exception e) {
            throw new IllegalStateException("the parser failed on a text that it should refuse", e);
        }
    }

    private static RuntimeException unexpected(Token token, Refusals refusals) {
        Place place = new Place(token.beginLine, token.beginColumn);
        return token.image.isEmpty()
                ? refusals.at(place, "the text ends too early", "Finish the SELECT; a bracket may be open")
                : refusals.at(
                        place,
                        token.image + " is not expected here",
                        "Look at the words before it: a comma, a bracket or a word of SQL is missing or misplaced");
    }
}
