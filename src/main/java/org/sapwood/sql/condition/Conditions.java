package org.sapwood.sql.condition;

import java.util.List;
import org.sapwood.definition.Expression;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Refusal;

/**
 * Reads conditions, such as {@code kind in ('A', 'B') and workdays(started, ended) <= 45}: comparisons, {@code and},
 * {@code or}, {@code not}, {@code in}, {@code between}, {@code is null}, arithmetic, date functions, {@code as_at} and
 * {@code extracted_on} over the facts of one case. Keywords and names may be written in either case.
 */
public final class Conditions {
    private Conditions() {}

    /**
     * A condition, typed.
     *
     * @param facts names, in lower case, and types of the population's columns
     * @throws Refusal with the line and column within the text, when it is not a yes/no condition over these facts
     */
    public static Expression read(String text, List<NamedType> facts) {
        ConditionText source = new ConditionText(text);
        Typing typing = new Typing(source, facts);
        return typing.condition(new Parser(source, typing, Lexer.tokens(source)).whole());
    }
}
