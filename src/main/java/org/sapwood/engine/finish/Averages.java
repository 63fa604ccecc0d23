package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.cube.Stretches;
import org.sapwood.engine.cube.Stretches.Stretch;

/** Means, medians and percentiles of a fact over the cases that are met and have it. */
record Averages(Stretches values, Recipe recipe, Levels levels, CountsWhen countsWhen) {

    /** @return by figure; a figure without a value is left out */
    Map<Integer, BigDecimal> of(List<Span> spans) {
        Map<Integer, BigDecimal> averages = new HashMap<>();
        for (int period = 0; period < spans.size(); period++) {
            int column = period;
            byUnit(spans.get(period)).forEach((unit, all) -> averages.put(unit * spans.size() + column, average(all)));
        }
        return averages;
    }

    private Map<Integer, List<BigDecimal>> byUnit(Span span) {
        int first = span.first(countsWhen);
        Map<Integer, List<BigDecimal>> byUnit = new HashMap<>();
        for (Stretch stretch : values.within(first, span.last())) {
            List<BigDecimal> ofUnit = byUnit.computeIfAbsent(
                    levels.unitOf(stretch, countsWhen, first, span.last()), any -> new ArrayList<>());
            BigDecimal value = new BigDecimal(stretch.key());
            for (int times = 0; times < stretch.cases(); times++) {
                ofUnit.add(value);
            }
        }
        return byUnit;
    }

    private BigDecimal average(List<BigDecimal> all) {
        return switch (recipe.scoring()) {
            case Scoring.Mean _ -> Rounding.mean(all, recipe.decimals());
            case Scoring.Median _ -> percentile(all, BigDecimal.valueOf(50));
            case Scoring.Percentile percentile -> percentile(all, percentile.at());
            case Scoring.Proportion _, Scoring.Count _, Scoring.RatePer _ ->
                throw new IllegalStateException("values are kept only of what is averaged");
        };
    }

    private BigDecimal percentile(List<BigDecimal> all, BigDecimal at) {
        all.sort(null);
        return Rounding.percentile(all, at, recipe.decimals());
    }
}
