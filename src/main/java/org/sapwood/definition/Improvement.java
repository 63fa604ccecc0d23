package org.sapwood.definition;

import java.math.BigDecimal;

/** Which way a value should go. */
public sealed interface Improvement {
    record Increase() implements Improvement {}

    record Decrease() implements Improvement {}

    /** Good between the two, both included. */
    record Range(BigDecimal from, BigDecimal to) implements Improvement {}

    record None() implements Improvement {}
}
