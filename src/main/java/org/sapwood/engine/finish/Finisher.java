package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.People;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Tally;

/** Makes the figures of one definition at one level from its tally. */
public record Finisher(Tally tally, Recipe recipe, Levels levels, CountsWhen countsWhen, Map<String, People> people) {

    public Figures figures(List<Span> spans) {
        FigureCounts counts = new FigureCounts(numbers(spans), recipe.unknowns());
        Map<Integer, BigDecimal> averages = tally.values()
                .map(values -> new Averages(values, recipe, levels, countsWhen).of(spans))
                .orElseGet(HashMap::new);
        long[] scaled = scaled(spans, counts);
        for (int period = 0; period < spans.size(); period++) {
            if (!spans.get(period).told()) {
                untold(period, spans.size(), counts, scaled, averages);
            }
        }
        return new Figures(levels.names(), spans.size(), recipe.decimals(), counts, scaled, averages);
    }

    private int[] numbers(List<Span> spans) {
        if (tally.persons().isPresent()) {
            return new Persons(tally.persons().get(), levels, countsWhen).numbers(spans);
        }
        Rolled rolled = new Rolled(tally.counts(), levels);
        int[] numbers = new int[levels.names().size() * spans.size() * Counts.KINDS];
        int[] first = spans.stream().mapToInt(span -> span.first(countsWhen)).toArray();
        int[] last = spans.stream().mapToInt(Span::last).toArray();
        for (int unit = 0, at = 0; unit < levels.names().size(); unit++) {
            for (int period = 0; period < first.length; period++, at += Counts.KINDS) {
                rolled.write(unit, first[period], last[period], numbers, at);
            }
        }
        return numbers;
    }

    private void untold(
            int period, int periods, FigureCounts counts, long[] scaled, Map<Integer, BigDecimal> averages) {
        for (int figure = period; figure < scaled.length; figure += periods) {
            counts.untold(figure);
            scaled[figure] = Figures.NO_VALUE;
            averages.remove(figure);
        }
    }

    /** Values but averages, in units of the last decimal; none where there is nothing to divide by. */
    private long[] scaled(List<Span> spans, FigureCounts counts) {
        long[] scaled = new long[counts.figures()];
        switch (recipe.scoring()) {
            case Scoring.Proportion _ -> percent(counts, scaled);
            case Scoring.Count _ -> number(counts, scaled);
            case Scoring.RatePer rate -> rate(rate, spans, counts, scaled);
            case Scoring.Mean _, Scoring.Median _, Scoring.Percentile _ -> Arrays.fill(scaled, Figures.NO_VALUE);
        }
        return scaled;
    }

    private void percent(FigureCounts counts, long[] scaled) {
        long factor = Rounding.percentFactor(recipe.decimals());
        for (int figure = 0; figure < scaled.length; figure++) {
            int denominator = counts.denominator(figure);
            scaled[figure] = denominator == 0
                    ? Figures.NO_VALUE
                    : Rounding.halfUp(counts.of(Counts.Of.MET, figure) * factor, denominator);
        }
    }

    private void number(FigureCounts counts, long[] scaled) {
        long factor = Rounding.factor(recipe.decimals());
        for (int figure = 0; figure < scaled.length; figure++) {
            scaled[figure] =
                    counts.denominator(figure) == 0 ? Figures.NO_VALUE : counts.of(Counts.Of.MET, figure) * factor;
        }
    }

    private void rate(Scoring.RatePer rate, List<Span> spans, FigureCounts counts, long[] scaled) {
        People published = people.get(rate.people());
        for (int figure = 0; figure < scaled.length; figure++) {
            String unit = levels.names().get(figure / spans.size());
            OptionalLong those = published == null
                    ? OptionalLong.empty()
                    : published.of(unit, spans.get(figure % spans.size()).peopleYear());
            scaled[figure] = counts.denominator(figure) == 0 || those.orElse(0) == 0
                    ? Figures.NO_VALUE
                    : Rounding.ratio(counts.of(Counts.Of.MET, figure), those.getAsLong(), rate.per(), recipe.decimals())
                            .unscaledValue()
                            .longValueExact();
        }
    }
}
