package org.sapwood.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.sapwood.definition.Level;
import org.sapwood.definition.Period;

/**
 * One figure: a measure in a period at a unit.
 *
 * @param measure id of the measure or rule
 * @param unit id at that level; {@code unallocated} or {@code county}
 * @param denominator cases met, not met and, where the measure keeps them, of which one cannot tell
 * @param numerator cases met; for a rule, records that pass
 * @param excluded cases left out for a stated reason
 * @param cannotTell cases of which a fact is missing that the criterion needs
 * @param value rounded half up once; empty when there is nothing to divide by or too little history
 * @param band by the measure's bands, on the rounded value
 */
public record Score(
        String measure,
        Period period,
        Level level,
        String unit,
        long denominator,
        long numerator,
        long excluded,
        long cannotTell,
        Optional<BigDecimal> value,
        OptionalInt band) {
    Score withBand(OptionalInt newBand) {
        return new Score(measure, period, level, unit, denominator, numerator, excluded, cannotTell, value, newBand);
    }
}
