package org.sapwood.sql;

import org.sapwood.definition.Definition;

/**
 * A definition, written for one engine over the alias {@code p}: predicates that hold (null is no) for exactly
 * the cases with that outcome, and the outcome as a number, 0 not met, 1 met, 2 cannot tell, 3 + i excluded for its i-th
 * reason.
 *
 * @param kind the outcome without the reason: 3 for any exclusion; null where one cannot tell
 * @param looksAtDate true when a condition mentions {@code as_at}
 */
public record Judged(
        Definition definition, String met, String notMet, String kind, String outcome, boolean looksAtDate) {}
