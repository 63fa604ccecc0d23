package org.sapwood.insight;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How much a share must change from one year to the next before a comparison of the two years would show it.
 *
 * <p>Two independent years of n cases each, a two-sided comparison of two proportions at 5 %, and a chance of 80 % to see a
 * change that is real. From p to q it needs, with m = (p + q) / 2,
 *
 * <p>n = (1.95996 √(2 m (1 - m)) + 0.84162 √(p (1 - p) + q (1 - q)))² / (q - p)²
 *
 * <p>cases a year (the usual normal approximation, without a continuity correction); the smallest such q above p and the
 * largest below are found by halving. A share of none or all is no certainty about the next year: p is kept away from the
 * ends by half a case. Limits: cases are taken as independent of one another, which those of one family are not, so that
 * what can be seen in fact is somewhat larger.
 */
public record Detectable(OptionalDouble up, OptionalDouble down) {
    private static final double TWO_SIDED_5_PERCENT = 1.959963984540054;
    private static final double POWER_80_PERCENT = 0.8416212335729143;
    private static final int HALVINGS = 60;

    /**
     * @param share from 0 to 1, as it is now
     * @param cases judged in a year
     * @return the smallest rise and the smallest fall, each from 0 to 1; empty where not even a change to the very end
     *     would be seen
     */
    public static Detectable of(double share, long cases) {
        if (share < 0 || share > 1 || cases < 0) {
            throw new IllegalArgumentException("A share of " + share + " of " + cases
                    + " cases: give a share from 0 to 1 and no negative number.");
        }
        if (cases == 0) {
            return new Detectable(OptionalDouble.empty(), OptionalDouble.empty());
        }
        double half = 0.5 / cases;
        double from = Math.min(1 - half, Math.max(half, share));
        return new Detectable(
                smallest(1 - from, change -> needed(from, from + change), cases),
                smallest(from, change -> needed(from, from - change), cases));
    }

    /** Cases a year that show a change from one share to another. */
    static double needed(double from, double to) {
        double mean = (from + to) / 2;
        double root = TWO_SIDED_5_PERCENT * Math.sqrt(2 * mean * (1 - mean))
                + POWER_80_PERCENT * Math.sqrt(from * (1 - from) + to * (1 - to));
        return root * root / ((to - from) * (to - from));
    }

    private static OptionalDouble smallest(double most, DoubleUnaryOperator needs, long cases) {
        if (most <= 0 || needs.applyAsDouble(most) > cases) {
            return OptionalDouble.empty();
        }
        double unseen = 0;
        double seen = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (unseen + seen) / 2;
            if (needs.applyAsDouble(middle) > cases) {
                unseen = middle;
            } else {
                seen = middle;
            }
        }
        return OptionalDouble.of(seen);
    }
}
