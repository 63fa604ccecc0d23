package org.sapwood.briefing.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One thing that an item says. */
public sealed interface Piece {
    /** As somebody wrote it. */
    record Text(String words) implements Piece {}

    record Day(LocalDate on) implements Piece {}

    /** A number without a measure: how many, which quarter. */
    record Amount(BigDecimal value) implements Piece {}

    /** A value of a measure, so that it can be written in the measure's unit. */
    record Value(BigDecimal value, String measure) implements Piece {}

    /** One of a few words, named by what it answers: {@code standing.accepted}. */
    record Word(String key) implements Piece {}

    record ToItem(String id) implements Piece {}

    record ToMeasure(String id) implements Piece {}

    record ToTeam(String id) implements Piece {}

    /** Several things that belong together, such as a milestone with its dates. */
    record Group(List<Field> fields) implements Piece {
        public Group {
            fields = List.copyOf(fields);
        }
    }
}
