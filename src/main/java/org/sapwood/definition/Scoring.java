package org.sapwood.definition;

import java.math.BigDecimal;

/** How the outcomes of cases become one value. */
public sealed interface Scoring {
    /** Numerator over denominator, in percent. */
    record Proportion() implements Scoring {}

    /** Numerator per so many people of a published population table. */
    record RatePer(int per, String people) implements Scoring {}

    /** The number of cases met. */
    record Count() implements Scoring {}

    /** The mean of a fact over cases that are met. */
    record Mean(String of) implements Scoring {}

    record Median(String of) implements Scoring {}

    /** @param at from 0 to 100; type 7 */
    record Percentile(String of, BigDecimal at) implements Scoring {}
}
