package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.Optional;
import org.sapwood.definition.Improvement;

/** How a figure stands to its target, in English, with the direction in which it should go kept in mind. */
record Standing(Measured measured, Improvement improvement, Optional<BigDecimal> target) {
    private static final double FEW_POINTS = 2;
    private static final double MANY_POINTS = 10;
    private static final double SMALL_SHARE = 0.05;
    private static final double LARGE_SHARE = 0.25;

    /** Empty where there is nothing to hold it against. */
    String of(BigDecimal value) {
        return switch (improvement) {
            case Improvement.Range range -> between(value, range);
            case Improvement.Increase _ ->
                target.map(at -> against(value, at, value.compareTo(at), "short of", "or more"))
                        .orElse("");
            case Improvement.Decrease _ ->
                target.map(at -> against(value, at, at.compareTo(value), "over", "or less"))
                        .orElse("");
            case Improvement.None _ -> target.map(at -> level(value, at)).orElse("");
        };
    }

    /** @param way above nought where the figure is better than its target */
    private String against(BigDecimal value, BigDecimal at, int way, String missed, String orBetter) {
        String goal = "the target of " + show(at) + " " + orBetter;
        if (way == 0) {
            return "just meeting " + goal;
        }
        String better = way > 0 ? "better than" : missed;
        return howFar(value, at, way > 0 ? "much" : "far") + better + " " + goal;
    }

    private String between(BigDecimal value, Improvement.Range range) {
        String goal = "the wanted range of " + show(range.from()) + " to " + show(range.to());
        if (value.compareTo(range.from()) < 0) {
            return howFar(value, range.from(), "far") + "below " + goal;
        }
        if (value.compareTo(range.to()) > 0) {
            return howFar(value, range.to(), "far") + "above " + goal;
        }
        return "within " + goal;
    }

    private String level(BigDecimal value, BigDecimal at) {
        int way = value.compareTo(at);
        String goal = "the level of " + show(at) + " that was set for it";
        return way == 0 ? "at " + goal : howFar(value, at, "far") + (way > 0 ? "above " : "below ") + goal;
    }

    private String howFar(BigDecimal value, BigDecimal at, String much) {
        double gap = value.subtract(at).abs().doubleValue();
        boolean percent = measured == Measured.PERCENT;
        double whole = Math.abs(at.doubleValue());
        if (gap <= (percent ? FEW_POINTS : whole * SMALL_SHARE)) {
            return "a little ";
        }
        return gap >= (percent ? MANY_POINTS : whole * LARGE_SHARE) ? much + " " : "";
    }

    private String show(BigDecimal value) {
        return measured.show(value, Words.english());
    }
}
