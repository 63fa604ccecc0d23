package org.sapwood.sql.condition;

import java.util.Optional;
import org.sapwood.definition.Expression.Literal;

/**
 * One word of a condition.
 *
 * @param text as the parser knows it: names in lower case, {@code !=} as {@code <>}
 * @param literal what a text, number or date stands for; empty for names and symbols
 * @param from offset of its first character
 * @param to offset after its last character
 */
record Token(Kind kind, String text, Optional<Literal> literal, int from, int to) {
    enum Kind {
        NAME,
        LITERAL,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return kind != Kind.LITERAL && kind != Kind.END && text.equals(word);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }
}
