package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Values from exact sums, rounded half up once. */
public final class Rounding {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** Ten to the power of the decimals: what a value is multiplied with to count in units of its last decimal. */
    static long factor(int decimals) {
        return BigDecimal.TEN.pow(decimals).longValueExact();
    }

    /** What a numerator is multiplied with, so that over its denominator it is percent in units of the last decimal. */
    static long percentFactor(int decimals) {
        return factor(decimals) * 100;
    }

    /** The nearest whole number to a ratio, the upper one half way; neither part is negative, nor twice it over 63 bits. */
    static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    /** Numerator over denominator times a factor; the denominator is not zero. */
    public static BigDecimal ratio(long numerator, long denominator, long factor, int decimals) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    public static BigDecimal percent(long numerator, long denominator, int decimals) {
        return BigDecimal.valueOf(
                halfUp(Math.multiplyExact(numerator, percentFactor(decimals)), denominator), decimals);
    }

    /** @param values one or more */
    public static BigDecimal mean(List<BigDecimal> values, int decimals) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), decimals, RoundingMode.HALF_UP);
    }

    /**
     * Type 7 of Hyndman and Fan: between the two values around position (n - 1) p, in proportion.
     *
     * @param sorted one or more values, ascending
     * @param at from 0 to 100
     */
    public static BigDecimal percentile(List<BigDecimal> sorted, BigDecimal at, int decimals) {
        BigDecimal position =
                BigDecimal.valueOf(sorted.size() - 1L).multiply(at.divide(HUNDRED, MathContext.UNLIMITED));
        int below = position.intValue();
        int above = Math.min(below + 1, sorted.size() - 1);
        BigDecimal share = position.subtract(BigDecimal.valueOf(below));
        BigDecimal step = sorted.get(above).subtract(sorted.get(below));
        return sorted.get(below).add(step.multiply(share)).setScale(decimals, RoundingMode.HALF_UP);
    }
}
