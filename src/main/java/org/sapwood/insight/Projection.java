package org.sapwood.insight;

import java.util.List;
import java.util.Optional;

/** Where the year's figure of a proportion is likely to end, from the months there are. */
public interface Projection {
    /** Empty while nothing has been counted: no figure is not nought. */
    Optional<Likely> yearEnd(Year year);

    /**
     * Where a period to come is likely to be, taken alone, if things go on as they did.
     *
     * @param last the months that are over, oldest first, without a gap
     * @param months how long the period to come is
     * @return empty while nothing has been counted
     */
    Optional<Likely> ahead(List<Month> last, int months);

    /**
     * One month's cases.
     *
     * @param numerator cases met
     * @param denominator cases judged
     */
    record Month(long numerator, long denominator) {
        public Month {
            if (numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException("A month has " + numerator + " cases met of " + denominator
                        + " judged: there cannot be fewer than none met, nor more than were judged.");
            }
        }
    }

    /**
     * A year so far.
     *
     * @param soFar the months that are over, from the first, without a gap
     * @param before the same year's twelve months a year ago, from the first; empty where they are not known
     */
    record Year(List<Month> soFar, List<Month> before) {
        public static final int MONTHS = 12;

        public Year {
            soFar = List.copyOf(soFar);
            before = List.copyOf(before);
            if (soFar.size() > MONTHS) {
                throw new IllegalArgumentException(
                        "A year has " + soFar.size() + " months: give those of one year only.");
            }
            if (!before.isEmpty() && before.size() != MONTHS) {
                throw new IllegalArgumentException(
                        "The year before has " + before.size() + " months: give all twelve of it, or none.");
            }
        }
    }

    /** Shares from 0 to 1, of the whole year. */
    record Likely(double value, double low, double high) {}
}
