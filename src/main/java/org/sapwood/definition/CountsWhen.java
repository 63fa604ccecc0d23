package org.sapwood.definition;

/** How a population says when its cases count; read from which columns it gives. */
public enum CountsWhen {
    /** {@code counted_on}: an event, which belongs to the month of that date. */
    COUNTED_ON,
    /** {@code open_from, open_to}: counts on every day S with open_from <= S and (open_to is null or open_to > S). */
    OPEN_ON,
    /** {@code period_id}: one row per period asked for, because facts depend on the period's last day. */
    BY_PERIOD;

    /** True for events, whose longer periods are sums of months; false for states on the last day of a period. */
    public boolean isEvent() {
        return this == COUNTED_ON;
    }
}
