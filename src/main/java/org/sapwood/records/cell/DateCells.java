package org.sapwood.records.cell;

import java.time.Year;

/**
 * Dates: yyyy-mm-dd, yyyy/mm/dd, yyyymmdd and dd/mm/yyyy (also with - or . between), with or without a time. The month
 * is never taken to come first: where it provably does, the cell is unreadable. Clean text is yyyy-mm-dd.
 */
public final class DateCells extends CellReader {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private long dayProvablyFirst;
    private long monthProvablyFirst;

    /** Cells such as 31/03/2026, which can only be day first. */
    public long dayProvablyFirst() {
        return dayProvablyFirst;
    }

    /** Cells such as 03/31/2026, which can only be month first; all of them are unreadable. */
    public long monthProvablyFirst() {
        return monthProvablyFirst;
    }

    @Override
    String clean(String value) {
        int end = endOfDate(value);
        if (end < value.length()) {
            if (!isTime(value, end)) {
                return unreadable(Problem.NOT_A_DATE);
            }
            count(Coercion.WITH_TIME);
        }
        return date(value, end);
    }

    @Override
    boolean isClean(byte[] bytes, int from, int to) {
        return to - from == 10
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && Digits.only(bytes, from, from + 4)
                && Digits.only(bytes, from + 5, from + 7)
                && Digits.only(bytes, from + 8, to)
                && fault(
                                Digits.number(bytes, from, from + 4),
                                Digits.number(bytes, from + 5, from + 7),
                                Digits.number(bytes, from + 8, to))
                        == null;
    }

    private String date(String value, int end) {
        int first = separator(value, 0, end);
        if (first < 0) {
            return withoutSeparators(value, end);
        }
        int second = separator(value, first + 1, end);
        if (second < 0
                || value.charAt(first) != value.charAt(second)
                || !Digits.only(value, 0, first)
                || !Digits.only(value, first + 1, second)
                || !Digits.only(value, second + 1, end)
                || second - first > 3) {
            return unreadable(Problem.NOT_A_DATE);
        }
        int middle = Digits.number(value, first + 1, second);
        if (first == 4 && end - second <= 3) {
            return yearFirst(value, end, middle, Digits.number(value, second + 1, end));
        }
        if (first > 2 || end - second - 1 != 4) {
            return unreadable(first <= 2 && end - second - 1 == 2 ? Problem.SHORT_YEAR : Problem.NOT_A_DATE);
        }
        return dayFirst(Digits.number(value, 0, first), middle, Digits.number(value, second + 1, end));
    }

    private String yearFirst(String value, int end, int month, int day) {
        boolean asItStands = end == 10 && value.charAt(4) == '-';
        Problem fault = fault(Digits.number(value, 0, 4), month, day);
        if (fault != null) {
            return unreadable(fault);
        }
        if (!asItStands) {
            return text(Digits.number(value, 0, 4), month, day);
        }
        return end == value.length() ? value : value.substring(0, end);
    }

    private String dayFirst(int day, int month, int year) {
        if (day <= 12 && month > 12 && isDay(year, /* month= */ day, /* day= */ month)) {
            monthProvablyFirst++;
            return unreadable(Problem.MONTH_FIRST);
        }
        Problem fault = fault(year, month, day);
        if (fault != null) {
            return unreadable(fault);
        }
        count(Coercion.DAY_FIRST);
        if (day > 12) {
            dayProvablyFirst++;
        }
        return text(year, month, day);
    }

    private String withoutSeparators(String value, int end) {
        if (end != 8 || !Digits.only(value, 0, end)) {
            return unreadable(end == 5 && Digits.only(value, 0, end) ? Problem.SERIAL_DATE : Problem.NOT_A_DATE);
        }
        int year = Digits.number(value, 0, 4);
        int month = Digits.number(value, 4, 6);
        int day = Digits.number(value, 6, 8);
        Problem fault = fault(year, month, day);
        if (fault != null) {
            return unreadable(fault);
        }
        count(Coercion.COMPACT_DATE);
        return text(year, month, day);
    }

    /** What is wrong with the day, or null. */
    private static Problem fault(int year, int month, int day) {
        if (!isDay(year, month, day)) {
            return Problem.IMPOSSIBLE_DATE;
        }
        return year < FIRST_YEAR || year > LAST_YEAR ? Problem.YEAR_OUT_OF_RANGE : null;
    }

    private static String text(int year, int month, int day) {
        char[] text = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
        put(text, 3, year);
        put(text, 6, month);
        put(text, 9, day);
        return new String(text);
    }

    private static void put(char[] text, int last, int number) {
        int rest = number;
        for (int i = last; rest > 0; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= DAYS[month - 1] || (month == 2 && day == 29 && Year.isLeap(year)));
    }

    private static int separator(String value, int from, int end) {
        for (int i = from; i < end; i++) {
            char character = value.charAt(i);
            if (character == '-' || character == '/' || character == '.') {
                return i;
            }
        }
        return -1;
    }

    private static int endOfDate(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == ' ' || character == 'T') {
                return i;
            }
        }
        return value.length();
    }

    /** Whether the rest looks like 00:00, 00:00:00, 00:00:00.000, with or without Z or an offset. */
    private static boolean isTime(String value, int from) {
        if (value.length() < from + 6
                || !Digits.only(value, from + 1, from + 3)
                || value.charAt(from + 3) != ':'
                || !Digits.only(value, from + 4, from + 6)
                || Digits.number(value, from + 1, from + 3) > 23
                || Digits.number(value, from + 4, from + 6) > 59) {
            return false;
        }
        for (int i = from + 6; i < value.length(); i++) {
            char character = value.charAt(i);
            if (!Digits.is(character) && ":.Z+- ".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }
}
