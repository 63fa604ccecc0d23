package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The values at which an axis begins, is marked and ends. */
record Axis(double from, double to, List<BigDecimal> ticks) {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double LEAST_PERCENT_SHOWN = 10;
    private static final double AIR = 0.06;
    private static final double SHARE_THAT_STARTS_AT_ZERO = 0.5;

    /** An axis for lines: it need not begin at nought, save where the figures come near it. */
    static Axis of(double least, double most, Measured measured, int steps) {
        double low = least;
        double high = most;
        double wanted = measured == Measured.PERCENT ? LEAST_PERCENT_SHOWN : Math.max(1, Math.abs(most) * 0.1);
        if (high - low < wanted) {
            double middle = (low + high) / 2;
            low = middle - wanted / 2;
            high = middle + wanted / 2;
        }
        double air = (high - low) * AIR;
        low -= air;
        high += air;
        boolean nearZero = measured != Measured.PERCENT && least < most * SHARE_THAT_STARTS_AT_ZERO;
        if (least >= 0 && (low < 0 || nearZero)) {
            low = 0;
        }
        if (measured == Measured.PERCENT && most <= 100) {
            high = Math.min(100, high);
            low = Math.min(low, 100 - LEAST_PERCENT_SHOWN);
        }
        return ticked(low, high, measured, steps);
    }

    /** An axis for bars, which must begin at nought or they would lie about their proportions. */
    static Axis fromZero(double most, Measured measured, int steps) {
        double high = measured == Measured.PERCENT && most <= 100 ? Math.min(100, most * 1.05) : most * 1.02;
        return ticked(0, high <= 0 ? 1 : high, measured, steps);
    }

    double share(double value) {
        return (value - from) / (to - from);
    }

    private static Axis ticked(double low, double high, Measured measured, int steps) {
        double step = step((high - low) / steps);
        if (measured == Measured.COUNT || measured == Measured.DAYS) {
            step = Math.max(1, step);
        }
        double first = Math.floor(low / step + 1e-9) * step;
        double last = Math.ceil(high / step - 1e-9) * step;
        int decimals = step < 1 ? (int) Math.ceil(-Math.log10(step) - 1e-9) : 0;
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; first + i * step <= last + step / 2; i++) {
            ticks.add(BigDecimal.valueOf(first + i * step).setScale(decimals, RoundingMode.HALF_UP));
        }
        return new Axis(first, last, List.copyOf(ticks));
    }

    private static double step(double roughly) {
        double power = Math.pow(10, Math.floor(Math.log10(roughly)));
        for (double step : STEPS) {
            if (step * power >= roughly - 1e-12) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
