package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Bands.Cap;

/** Gives a rounded value its band. */
public final class Banding {
    private Banding() {}

    /** Before caps: the best score one of whose intervals holds the value; none for small numbers. */
    public static OptionalInt own(Optional<Bands> bands, Optional<BigDecimal> value, long denominator) {
        if (bands.isEmpty() || value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (denominator < bands.get().fewerThan().orElse(0)) {
            return OptionalInt.empty();
        }
        return bands.get().scores().entrySet().stream()
                .filter(score -> score.getValue().stream().anyMatch(interval -> holds(interval, value.get())))
                .mapToInt(java.util.Map.Entry::getKey)
                .max();
    }

    private static boolean holds(Bands.Interval interval, BigDecimal value) {
        return value.compareTo(interval.from()) >= 0 && value.compareTo(interval.to()) <= 0;
    }

    /** @param ownBands the bands of other measures before their caps, in the same period at the same unit */
    public static OptionalInt capped(Optional<Bands> bands, OptionalInt own, Function<String, OptionalInt> ownBands) {
        if (own.isEmpty() || bands.isEmpty()) {
            return own;
        }
        int band = own.getAsInt();
        for (Cap cap : bands.get().caps()) {
            OptionalInt other = ownBands.apply(cap.measure());
            if (other.isPresent() && other.getAsInt() <= cap.whenAtMost()) {
                band = Math.min(band, cap.notAbove());
            }
        }
        return OptionalInt.of(band);
    }
}
