package org.sapwood.sql.dialect;

/**
 * How far {@code add_days} and {@code add_months} reach: a thousand years either way. Beyond it their result is null, on
 * every engine and in Java, since engines end at different dates and some with an error.
 */
public final class DateLimits {
    public static final long MOST_DAYS = 366_000;
    public static final long MOST_MONTHS = 12_000;

    private DateLimits() {}
}
