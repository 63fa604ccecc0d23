package org.sapwood.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as 2026-10-31. */
final class Day implements ITypeConverter<LocalDate> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    @Override
    public LocalDate convert(String text) {
        LocalDate day = read(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new TypeConversionException(
                    "has a year outside " + FIRST_YEAR + " to " + LAST_YEAR + ". Look whether a digit is wrong.");
        }
        return day;
    }

    private static LocalDate read(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new TypeConversionException("is not a date. Write year, month and day, as 2026-10-31.");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("is not a day in the calendar. Look whether the day or month is wrong.");
        }
    }
}
