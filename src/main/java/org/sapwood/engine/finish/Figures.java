package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.engine.cube.Counts;

/**
 * The figures of one definition at one level, for some periods and every unit of the level: counts and values in plain
 * arrays, so that millions of figures cost no object each. A figure has a number, {@link #at by its period and unit}.
 */
public final class Figures {
    /** Where there is no value. */
    static final long NO_VALUE = Long.MIN_VALUE;

    private final List<String> units;
    private final int periods;
    private final int decimals;
    private final FigureCounts counts;
    private final long[] scaled;
    private final Map<Integer, BigDecimal> averages;

    /**
     * @param scaled values times ten to the power of the decimals, or {@link #NO_VALUE}
     * @param averages by figure; empty for what is not averaged
     */
    Figures(
            List<String> units,
            int periods,
            int decimals,
            FigureCounts counts,
            long[] scaled,
            Map<Integer, BigDecimal> averages) {
        this.units = units;
        this.periods = periods;
        this.decimals = decimals;
        this.counts = counts;
        this.scaled = scaled;
        this.averages = averages;
    }

    /** Ids of the level's units, by code point. */
    public List<String> units() {
        return units;
    }

    public int periods() {
        return periods;
    }

    public int at(int period, int unit) {
        return unit * periods + period;
    }

    /** Whether the unit has a case in the period; else there is no figure. */
    public boolean isThere(int figure) {
        return counts.denominator(figure) + counts.of(Counts.Of.EXCLUDED, figure) > 0;
    }

    /** Cases, or persons, met, not met and, where the definition keeps them, of which one cannot tell. */
    public int denominator(int figure) {
        return counts.denominator(figure);
    }

    public int of(Counts.Of outcome, int figure) {
        return counts.of(outcome, figure);
    }

    /** Rounded half up once; empty when there is nothing to divide by or the records do not suffice. */
    public Optional<BigDecimal> value(int figure) {
        return scaled[figure] == NO_VALUE
                ? Optional.ofNullable(averages.get(figure))
                : Optional.of(BigDecimal.valueOf(scaled[figure], decimals));
    }

    /** How many figures there are. */
    public long size() {
        long size = 0;
        for (int figure = 0; figure < scaled.length; figure++) {
            size += isThere(figure) ? 1 : 0;
        }
        return size;
    }
}
