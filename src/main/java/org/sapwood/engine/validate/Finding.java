package org.sapwood.engine.validate;

/**
 * A row of a return that fails a rule.
 *
 * @param row its number in the table, from 1
 * @param on the day on which its owner is looked up, as days since 1970; {@link #NO_DAY} when there is none
 */
public record Finding(String table, int row, int on) {
    public static final int NO_DAY = Integer.MIN_VALUE;
}
