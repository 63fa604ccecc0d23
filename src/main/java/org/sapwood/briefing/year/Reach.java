package org.sapwood.briefing.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sapwood.definition.Measure;
import org.sapwood.insight.Projection;

/** Where a figure is likely to be and how far it may be off, in percent, rounded as the measure is published. */
public record Reach(BigDecimal likely, BigDecimal low, BigDecimal high) {
    static Reach of(Measure measure, Projection.Likely share) {
        return new Reach(
                percent(measure, share.value()), percent(measure, share.low()), percent(measure, share.high()));
    }

    private static BigDecimal percent(Measure measure, double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(measure.decimals(), RoundingMode.HALF_UP);
    }
}
