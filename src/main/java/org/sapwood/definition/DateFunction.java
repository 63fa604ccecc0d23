package org.sapwood.definition;

import static org.sapwood.definition.ValueType.BOOLEAN;
import static org.sapwood.definition.ValueType.DATE;
import static org.sapwood.definition.ValueType.INTEGER;

import java.util.List;
import java.util.Locale;

/** The date functions of conditions and populations; engines disagree about dates, so their meaning is ours. */
public enum DateFunction {
    /** days(a, b): calendar days from a to b; negative when b is before a. */
    DAYS(INTEGER, DATE, DATE),
    /** workdays(a, b): working days d with a < d <= b; negative, as -workdays(b, a), when b is before a. */
    WORKDAYS(INTEGER, DATE, DATE),
    /** months(a, b): whole months from a to b, counted by add_months; negative, as -months(b, a), when b is before a. */
    MONTHS(INTEGER, DATE, DATE),
    /** age(born, on): whole years; somebody born on 29 February has a birthday on 28 February in other years. */
    AGE(INTEGER, DATE, DATE),
    ADD_DAYS(DATE, DATE, INTEGER),
    /** add_months(d, n): the same day of the month n months on; the last day of that month when it has no such day. */
    ADD_MONTHS(DATE, DATE, INTEGER),
    /** within_months(earlier, later, n): earlier <= later and later < add_months(earlier, n). */
    WITHIN_MONTHS(BOOLEAN, DATE, DATE, INTEGER),
    /** overlaps(a from, a to, b from, b to): the two share a day; a null end is still open; a null start is unknown. */
    OVERLAPS(BOOLEAN, DATE, DATE, DATE, DATE);

    private final ValueType result;
    private final List<ValueType> parameters;

    DateFunction(ValueType result, ValueType... parameters) {
        this.result = result;
        this.parameters = List.of(parameters);
    }

    public ValueType result() {
        return result;
    }

    public List<ValueType> parameters() {
        return parameters;
    }

    /** As it is written in conditions and populations, such as {@code add_months}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
