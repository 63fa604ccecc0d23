package org.sapwood.engine.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Rule;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Stretches;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.CountTexts;
import org.sapwood.sql.Judged;
import org.sapwood.sql.JudgedTexts;
import org.sapwood.sql.Mentions;
import org.sapwood.sql.Scoped;
import org.sapwood.sql.condition.OutcomeSql;

/**
 * Counts the definitions of one population over all months of the grid, in one pass.
 *
 * @param scoped which of the population's cases are counted
 */
public record Counter(Store store, Population population, Scoped scoped) {
    /** @return by id */
    public Map<String, Tally> count(List<Definition> definitions) {
        Map<Definition, Tally> nothing = new LinkedHashMap<>();
        definitions.forEach(definition -> nothing.put(
                definition, Tally.empty(store.units().size(), store.grid().months())));
        return add(nothing, 1);
    }

    /**
     * Adds the cases to tallies or, with sign -1, takes them away. The counts of the tallies given are changed in place.
     *
     * @return by id
     */
    public Map<String, Tally> add(Map<Definition, Tally> tallies, int sign) {
        store.demand(population.id());
        JudgedTexts texts = new JudgedTexts(population, store.grid(), store.places());
        List<Counted> all = new ArrayList<>();
        tallies.forEach((definition, tally) -> all.add(new Counted(texts.counted(definition), tally.counts())));
        if (population.countsWhen() == CountsWhen.OPEN_ON) {
            cells(all.stream().filter(one -> one.judged().looksAtDate()).toList(), sign);
            spans(all.stream().filter(one -> !one.judged().looksAtDate()).toList(), sign);
        } else {
            cells(all, sign);
        }
        Map<String, Tally> changed = new TreeMap<>();
        for (Counted one : all) {
            Definition definition = one.judged().definition();
            changed.put(definition.id(), withStretches(one.judged(), tallies.get(definition), sign));
        }
        return changed;
    }

    private record Counted(Judged judged, Counts counts) {}

    private void cells(List<Counted> some, int sign) {
        if (!some.isEmpty()) {
            store.readNumbers(
                    texts().cells(judged(some)), (rows, columns) -> add(some, rows, columns[0], columns, 1, sign));
        }
    }

    /** States whose conditions do not look at the day change only when a case opens or closes. */
    private void spans(List<Counted> some, int sign) {
        if (some.isEmpty()) {
            return;
        }
        some.forEach(one -> one.counts().differences());
        store.readNumbers(texts().spans(judged(some)), (rows, columns) -> {
            add(some, rows, columns[0], columns, 2, sign);
            add(some, rows, columns[1], columns, 2, -sign);
        });
        some.forEach(one -> one.counts().accumulate());
    }

    private static List<Judged> judged(List<Counted> some) {
        return some.stream().map(Counted::judged).toList();
    }

    /** @param outcomes the first of the columns that hold them */
    private static void add(List<Counted> some, int rows, int[] cells, int[][] columns, int outcomes, int sign) {
        for (int index = 0; index < some.size(); index++) {
            some.get(index).counts().add(rows, cells, columns[outcomes + index], sign);
        }
    }

    private CountTexts texts() {
        return new CountTexts(population, store.grid(), store.places(), scoped);
    }

    private Tally withStretches(Judged judged, Tally tally, int sign) {
        return switch (judged.definition()) {
            case Rule _ -> tally;
            case Measure measure ->
                tally.plus(
                        measure.countOf() == CountOf.PERSONS
                                ? Optional.of(stretches(judged, texts().person(), "true"))
                                : Optional.empty(),
                        Mentions.averaged(measure)
                                .map(fact -> stretches(
                                        judged,
                                        texts().value(fact),
                                        judged.met() + " and " + texts().value(fact) + " is not null")),
                        sign);
        };
    }

    private Stretches stretches(Judged judged, String key, String where) {
        Stretches.Builder found = new Stretches.Builder();
        store.read(
                texts().stretches(judged, key, where),
                row -> found.add(
                        String.valueOf(row.getObject(4)),
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        outcome(row.getInt(5)),
                        row.getInt(6)));
        return found.build();
    }

    private static Counts.Of outcome(int code) {
        return switch (code) {
            case OutcomeSql.MET -> Counts.Of.MET;
            case OutcomeSql.NOT_MET -> Counts.Of.NOT_MET;
            case OutcomeSql.CANNOT_TELL -> Counts.Of.CANNOT_TELL;
            default -> Counts.Of.EXCLUDED;
        };
    }
}
