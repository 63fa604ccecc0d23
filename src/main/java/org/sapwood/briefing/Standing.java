package org.sapwood.briefing;

import java.math.BigDecimal;
import java.util.Optional;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Target;

/** Where a value stands against the target of its year. A comparison, not a judgement: chance alone moves small figures. */
public enum Standing {
    REACHED,
    NOT_REACHED,
    NO_TARGET,
    /** There is a target, and the measure says that neither way is the better one. */
    NEITHER,
    NO_FIGURE;

    public static Standing of(Measure measure, Optional<BigDecimal> value, Optional<Target> target) {
        if (value.isEmpty()) {
            return NO_FIGURE;
        }
        return switch (measure.improvement()) {
            case Improvement.Increase _ -> against(target, value.get(), 1);
            case Improvement.Decrease _ -> against(target, value.get(), -1);
            case Improvement.Range range ->
                value.get().compareTo(range.from()) >= 0 && value.get().compareTo(range.to()) <= 0
                        ? REACHED
                        : NOT_REACHED;
            case Improvement.None _ -> target.isPresent() ? NEITHER : NO_TARGET;
        };
    }

    private static Standing against(Optional<Target> target, BigDecimal value, int direction) {
        return target.map(set -> value.compareTo(set.at()) * direction >= 0 ? REACHED : NOT_REACHED)
                .orElse(NO_TARGET);
    }
}
