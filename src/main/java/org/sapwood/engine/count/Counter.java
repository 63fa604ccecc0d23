package org.sapwood.engine.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Stretches;
import org.sapwood.engine.cube.Stretches.Stretch;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.CountTexts;
import org.sapwood.sql.Judged;
import org.sapwood.sql.JudgedTexts;
import org.sapwood.sql.Query;
import org.sapwood.sql.Scoped;
import org.sapwood.sql.condition.OutcomeSql;

/** Counts the definitions of one population over all months of the grid, in one pass. */
public record Counter(Store store, Population population, Scoped scoped) {
    /** Columns of a counted row before those of the definitions: the cell and the number of cases. */
    private static final int BEFORE = 2;

    /** @return by id, in the order given */
    public Map<String, Tally> count(List<Definition> definitions) {
        store.demand(population.id());
        JudgedTexts texts = new JudgedTexts(population, store.grid(), store.places());
        List<Judged> judged = definitions.stream().map(texts::counted).toList();
        List<Counts> counts = judged.stream().map(any -> empty()).toList();
        boolean differences = population.countsWhen() == CountsWhen.OPEN_ON;
        cells(judged, counts, one -> !(differences && !one.looksAtDate()));
        if (differences) {
            differences(judged, counts);
        }
        Map<String, Tally> tallies = new TreeMap<>();
        for (int index = 0; index < judged.size(); index++) {
            tallies.put(judged.get(index).definition().id(), tally(judged.get(index), counts.get(index)));
        }
        return tallies;
    }

    private Counts empty() {
        return new Counts(store.units().size(), store.grid().months());
    }

    private void cells(List<Judged> judged, List<Counts> counts, Predicate<Judged> which) {
        Chosen chosen = Chosen.of(judged, counts, which);
        if (!chosen.judged().isEmpty()) {
            read(texts().cells(chosen.judged()), chosen.counts(), 1);
        }
    }

    /** States whose conditions do not look at the day change only when a case opens or closes. */
    private void differences(List<Judged> judged, List<Counts> counts) {
        Chosen chosen = Chosen.of(judged, counts, one -> !one.looksAtDate());
        if (!chosen.judged().isEmpty()) {
            read(texts().opened(chosen.judged()), chosen.counts(), 1);
            read(texts().closed(chosen.judged()), chosen.counts(), -1);
            chosen.counts().forEach(Counts::accumulate);
        }
    }

    private CountTexts texts() {
        return new CountTexts(population, store.grid(), store.places(), scoped);
    }

    private void read(Query query, List<Counts> counts, int sign) {
        int months = store.grid().months();
        store.read(query, row -> {
            int cell = row.getInt(1);
            int cases = row.getInt(2);
            for (int index = 0; index < counts.size(); index++) {
                add(counts.get(index), row, BEFORE + 3 * index, cell / months, cell % months, cases, sign);
            }
        });
    }

    private static void add(Counts counts, ResultSet row, int before, int unit, int month, int cases, int sign)
            throws SQLException {
        int excluded = row.getInt(before + 1);
        int met = row.getInt(before + 2);
        int notMet = row.getInt(before + 3);
        counts.add(Counts.Of.EXCLUDED, unit, month, sign * excluded);
        counts.add(Counts.Of.MET, unit, month, sign * met);
        counts.add(Counts.Of.NOT_MET, unit, month, sign * notMet);
        counts.add(Counts.Of.CANNOT_TELL, unit, month, sign * (cases - excluded - met - notMet));
    }

    private Tally tally(Judged judged, Counts counts) {
        return switch (judged.definition()) {
            case Rule _ -> new Tally(counts, Optional.empty(), Optional.empty());
            case Measure measure ->
                new Tally(
                        counts,
                        measure.countOf() == CountOf.PERSONS
                                ? Optional.of(stretches(judged, texts().person(), "true"))
                                : Optional.empty(),
                        averaged(measure)
                                .map(fact -> stretches(
                                        judged,
                                        texts().value(fact),
                                        judged.met() + " and " + texts().value(fact) + " is not null")));
        };
    }

    private static Optional<String> averaged(Measure measure) {
        return switch (measure.scoring()) {
            case Scoring.Proportion _, Scoring.Count _, Scoring.RatePer _ -> Optional.empty();
            case Scoring.Mean mean -> Optional.of(mean.of());
            case Scoring.Median median -> Optional.of(median.of());
            case Scoring.Percentile percentile -> Optional.of(percentile.of());
        };
    }

    private Stretches stretches(Judged judged, String key, String where) {
        List<Stretch> found = new ArrayList<>();
        store.read(
                texts().stretches(judged, key, where),
                row -> found.add(new Stretch(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        String.valueOf(row.getObject(4)),
                        outcome(row.getInt(5)),
                        row.getInt(6))));
        return new Stretches(found);
    }

    private static Counts.Of outcome(int code) {
        return switch (code) {
            case OutcomeSql.MET -> Counts.Of.MET;
            case OutcomeSql.NOT_MET -> Counts.Of.NOT_MET;
            case OutcomeSql.CANNOT_TELL -> Counts.Of.CANNOT_TELL;
            default -> Counts.Of.EXCLUDED;
        };
    }

    /** Some of the definitions, each with its counts. */
    private record Chosen(List<Judged> judged, List<Counts> counts) {
        static Chosen of(List<Judged> judged, List<Counts> counts, Predicate<Judged> which) {
            List<Judged> some = new ArrayList<>();
            List<Counts> theirs = new ArrayList<>();
            for (int index = 0; index < judged.size(); index++) {
                if (which.test(judged.get(index))) {
                    some.add(judged.get(index));
                    theirs.add(counts.get(index));
                }
            }
            return new Chosen(some, theirs);
        }
    }
}
