package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.cube.Stretches;

/** Means, medians and percentiles of a fact over the cases that are met and have it. */
final class Averages {
    private final Stretches all;
    private final Recipe recipe;
    private final Levels levels;
    private final CountsWhen countsWhen;
    private final BigDecimal[] ascending;
    private final int[] rankOfKey;

    Averages(Stretches all, Recipe recipe, Levels levels, CountsWhen countsWhen) {
        this.all = all;
        this.recipe = recipe;
        this.levels = levels;
        this.countsWhen = countsWhen;
        BigDecimal[] values = IntStream.range(0, all.keys())
                .mapToObj(key -> new BigDecimal(all.key(key)))
                .toArray(BigDecimal[]::new);
        this.ascending = Arrays.stream(values).sorted().toArray(BigDecimal[]::new);
        this.rankOfKey = Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(ascending, value))
                .toArray();
    }

    /** @return by figure; a figure without a value is left out */
    Map<Integer, BigDecimal> of(List<Span> spans) {
        Map<Integer, BigDecimal> averages = new HashMap<>();
        Ranks[] byFigure = byFigure(new Windows(spans, countsWhen), spans.size());
        for (int figure = 0; figure < byFigure.length; figure++) {
            if (byFigure[figure] != null) {
                averages.put(figure, average(byFigure[figure].ascending()));
            }
        }
        return averages;
    }

    /** Null where a unit has no case in a period. */
    private Ranks[] byFigure(Windows windows, int periods) {
        Ranks[] byFigure = new Ranks[levels.names().size() * periods];
        for (int key = 0; key < all.keys(); key++) {
            for (int stretch = all.firstOf(key); stretch < all.firstOf(key + 1); stretch++) {
                int until = all.until(stretch);
                for (int at = windows.start(all.from(stretch)); windows.isMore(at, until); at++) {
                    if (windows.touches(at, until)) {
                        int unit = levels.unitOf(all, stretch, countsWhen, windows.first(at), windows.last(at));
                        int figure = unit * periods + windows.period(at);
                        if (byFigure[figure] == null) {
                            byFigure[figure] = new Ranks();
                        }
                        byFigure[figure].add(rankOfKey[key], all.cases(stretch));
                    }
                }
            }
        }
        return byFigure;
    }

    private BigDecimal average(List<BigDecimal> values) {
        return switch (recipe.scoring()) {
            case Scoring.Mean _ -> Rounding.mean(values, recipe.decimals());
            case Scoring.Median _ -> Rounding.percentile(values, BigDecimal.valueOf(50), recipe.decimals());
            case Scoring.Percentile percentile -> Rounding.percentile(values, percentile.at(), recipe.decimals());
            case Scoring.Proportion _, Scoring.Count _, Scoring.RatePer _ ->
                throw new IllegalStateException("values are kept only of what is averaged");
        };
    }

    /** The values of a unit's cases, each as its place among all values. */
    private final class Ranks {
        private int[] ranks = new int[16];
        private int size;

        void add(int rank, int cases) {
            if (size + cases > ranks.length) {
                ranks = Arrays.copyOf(ranks, Math.max(2 * ranks.length, size + cases));
            }
            Arrays.fill(ranks, size, size + cases, rank);
            size += cases;
        }

        List<BigDecimal> ascending() {
            Arrays.sort(ranks, 0, size);
            return new Values(ranks, size);
        }
    }

    private final class Values extends AbstractList<BigDecimal> implements RandomAccess {
        private final int[] ranks;
        private final int size;

        Values(int[] ranks, int size) {
            this.ranks = ranks;
            this.size = size;
        }

        @Override
        public BigDecimal get(int index) {
            return ascending[ranks[index]];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
