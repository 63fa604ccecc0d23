package org.sapwood.bench;

import java.math.BigDecimal;
import java.util.Arrays;

/** Sixty figures of one unit. */
final class Series {
    private static final int MONTHS = Nation.months().size();
    /** Cases, met, unknown, the percentage in tenths. */
    private static final int NUMBERS = 4;

    private final long[] numbers = new long[MONTHS * NUMBERS];

    void set(int month, long cases, long met, long unknown, BigDecimal percent) {
        int at = month * NUMBERS;
        numbers[at] = cases;
        numbers[at + 1] = met;
        numbers[at + 2] = unknown;
        numbers[at + 3] = percent == null ? -1 : percent.movePointRight(1).longValueExact();
    }

    /** Months in which there is a case here or there, or both. */
    int cells(Series other) {
        return (int) months(month -> hasCases(month) || other.hasCases(month));
    }

    /** Months with a case in which a number differs. */
    int differences(Series other) {
        return (int) months(month -> (hasCases(month) || other.hasCases(month)) && !same(month, other));
    }

    private static long months(java.util.function.IntPredicate which) {
        return java.util.stream.IntStream.range(0, MONTHS).filter(which).count();
    }

    private boolean hasCases(int month) {
        return numbers[month * NUMBERS] > 0;
    }

    private boolean same(int month, Series other) {
        int from = month * NUMBERS;
        return Arrays.equals(numbers, from, from + NUMBERS, other.numbers, from, from + NUMBERS);
    }
}
