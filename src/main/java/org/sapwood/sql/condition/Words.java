package org.sapwood.sql.condition;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The words of a condition, taken one after the other, with limits on how deep and how long it may nest. */
final class Words {
    private static final int DEEPEST = 50;
    private static final int DEEPEST_CALL = 6;
    private static final int MOST_OPERATORS = 100;

    private final ConditionText source;
    private final List<Token> tokens;
    private int position;
    private int depth;
    private int callDepth;
    private int operators;

    Words(ConditionText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** The word that is next; the last one is the end and is never passed. */
    Token next() {
        return tokens.get(position);
    }

    boolean nextIn(Set<String> symbols) {
        return next().kind() == Token.Kind.SYMBOL && symbols.contains(next().text());
    }

    Token take() {
        Token token = next();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    boolean take(String word) {
        boolean there = next().is(word);
        if (there) {
            take();
        }
        return there;
    }

    /** A sum of many terms nests as deeply as it is long, in us and in the engines. */
    Token takeOperator() {
        if (++operators > MOST_OPERATORS) {
            throw source.refused(
                    next().from(),
                    "this condition calculates with more than " + MOST_OPERATORS + " operators",
                    "Compute part of it in the population and give it a name");
        }
        return take();
    }

    void expect(String word, String expected, String cure) {
        if (!take(word)) {
            throw source.refused(next().from(), expected + " is missing before " + shown(next()), cure);
        }
    }

    Term deeper(Supplier<Term> inner) {
        if (++depth > DEEPEST) {
            throw source.refused(
                    next().from(),
                    "this condition nests more than " + DEEPEST + " deep",
                    "Take out brackets that are not needed");
        }
        Term term = inner.get();
        depth--;
        return term;
    }

    /** Some engines must be given an argument twice, so that nested calls grow the SQL quickly. */
    Term call(Supplier<Term> inner) {
        if (++callDepth > DEEPEST_CALL) {
            throw source.refused(
                    next().from(),
                    "date functions nest more than " + DEEPEST_CALL + " deep",
                    "Compute part of it in the population and give it a name");
        }
        Term term = deeper(inner);
        callDepth--;
        return term;
    }

    String shown(Token token) {
        return token.kind() == Token.Kind.END
                ? "the end of the condition"
                : "\"" + source.shown(token.from(), token.to()) + "\"";
    }
}
