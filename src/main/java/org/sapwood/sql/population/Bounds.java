package org.sapwood.sql.population;

import static org.apache.calcite.sql.parser.impl.SqlParserImplConstants.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * How much a text may hold and how deep. Kept while it is cut into words, because the grammar and every walk over the
 * tree call themselves once for each level.
 */
final class Bounds {
    static final int MOST_WORDS = 5_000;
    static final int DEEPEST = 40;
    static final int LONGEST_CHAIN = 300;

    private static final Set<Integer> OPERATORS = Set.of(
            PLUS, MINUS, STAR, SLASH, CONCAT, EQ, NE, LT, LE, GT, GE, NOT, AND, OR, IS, LIKE, BETWEEN, IN, UNION);
    private static final Set<Integer> BREAKS =
            Set.of(COMMA, SELECT, FROM, WHERE, GROUP, HAVING, JOIN, ON, WHEN, THEN, ELSE, ORDER, PARTITION);

    private final Refusals refusals;
    private final Deque<Integer> outerChains = new ArrayDeque<>();
    private int words;
    private int chain;
    private int unions;

    Bounds(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Notes one word or sign of the text. */
    void take(int kind, Place place) {
        words++;
        if (words > MOST_WORDS) {
            throw refusals.at(
                    place,
                    "the text has more than " + MOST_WORDS + " words and signs",
                    "Move what is shared into a relation");
        }
        if (kind == LPAREN || kind == CASE) {
            open(place);
        } else if (kind == RPAREN || kind == END) {
            chain = outerChains.isEmpty() ? 0 : outerChains.pop();
        } else if (OPERATORS.contains(kind)) {
            lengthen(kind, place);
        } else if (BREAKS.contains(kind)) {
            chain = 0;
        }
    }

    private void open(Place place) {
        outerChains.push(chain);
        chain = 0;
        if (outerChains.size() > DEEPEST) {
            throw refusals.at(
                    place, "brackets are nested more than " + DEEPEST + " deep", "Give an inner part a name in a WITH");
        }
    }

    private void lengthen(int kind, Place place) {
        chain++;
        unions += kind == UNION ? 1 : 0;
        if (chain > LONGEST_CHAIN || unions > LONGEST_CHAIN) {
            throw refusals.at(
                    place,
                    "more than " + LONGEST_CHAIN + " operators follow each other here",
                    "Give parts of it names in a WITH");
        }
    }
}
