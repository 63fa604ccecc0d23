package org.sapwood.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One row of the benchmark's table.
 *
 * @param cost empty for what is not a piece of work
 * @param reached the number that the target is about, with its unit; empty where a row only informs
 * @param target empty where none is set
 * @param kept whether the target is reached; empty where there is none, or it is not set for this scale
 */
public record Finding(String what, Optional<Cost> cost, String reached, String target, Optional<Boolean> kept) {

    static Finding of(String what, Cost cost) {
        return new Finding(what, Optional.of(cost), "", "", Optional.empty());
    }

    static Finding of(String what, String reached) {
        return new Finding(what, Optional.empty(), reached, "", Optional.empty());
    }

    Finding reached(String format, Object... numbers) {
        return new Finding(what, cost, String.format(Locale.ROOT, format, numbers), target, kept);
    }

    /** @param judged false where the target is not set for this scale: it is shown and not judged */
    Finding target(String text, boolean judged, boolean isKept) {
        return new Finding(what, cost, reached, text, judged ? Optional.of(isKept) : Optional.empty());
    }

    public Optional<Double> cpuSeconds() {
        return cost.map(Cost::cpuSeconds);
    }

    public Optional<Double> seconds() {
        return cost.map(Cost::seconds);
    }
}
