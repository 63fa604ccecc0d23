package org.sapwood.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Judgement bands of a framework, applied to the rounded value.
 *
 * @param year the year whose cut-offs these are
 * @param status official, or illustrative where the official cut-offs are not known
 * @param scores intervals by score, the higher score the better; both ends belong to an interval, and a value on a
 *     boundary belongs to the better of its two bands
 * @param names what each score is called
 * @param fewerThan with a denominator below it no band is given: a small-number exemption
 * @param caps limits set by other measures
 */
public record Bands(
        int year,
        Status status,
        Map<Integer, List<Interval>> scores,
        Map<Integer, String> names,
        OptionalLong fewerThan,
        List<Cap> caps) {
    public Bands {
        scores = Map.copyOf(scores);
        names = Map.copyOf(names);
        caps = List.copyOf(caps);
    }

    public enum Status {
        OFFICIAL,
        ILLUSTRATIVE
    }

    public record Interval(BigDecimal from, BigDecimal to) {}

    /** When that measure's own band is at most {@code whenAtMost}, this one's is not above {@code notAbove}. */
    public record Cap(String measure, int whenAtMost, int notAbove, String why) {}
}
