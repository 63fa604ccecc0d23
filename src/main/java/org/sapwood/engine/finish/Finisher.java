package org.sapwood.engine.finish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.People;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Stretches.Stretch;
import org.sapwood.engine.cube.Tally;

/** Finishes the scores of one definition at one level from its tally. */
public final class Finisher {
    private final Tally tally;
    private final Recipe recipe;
    private final Levels levels;
    private final CountsWhen countsWhen;
    private final Rolled rolled;
    private final Map<String, People> people;

    public Finisher(Tally tally, Recipe recipe, Levels levels, CountsWhen countsWhen, Map<String, People> people) {
        this.tally = tally;
        this.recipe = recipe;
        this.levels = levels;
        this.countsWhen = countsWhen;
        this.people = people;
        this.rolled = new Rolled(tally.counts(), levels);
    }

    /** The figure of one unit in one period; the value is empty where it cannot be given. */
    public record Figure(
            String unit,
            long denominator,
            long numerator,
            long excluded,
            long cannotTell,
            Optional<BigDecimal> value) {}

    /**
     * The figures of every unit that has a case in the period, in the order of the units' code points.
     *
     * @param months indexes of the grid; of states only the last month is looked at
     * @param year whose published number of people is divided by
     * @param enoughHistory false makes every figure one that cannot be told
     */
    public List<Figure> figures(Months months, int year, boolean enoughHistory) {
        int first = countsWhen.isEvent() ? months.first() : months.last();
        Cell[] cells = tally.persons().isPresent()
                ? persons(tally.persons().get().within(first, months.last()), first, months.last())
                : cases(first, months.last());
        Map<Integer, List<BigDecimal>> values = values(first, months.last());
        List<Figure> figures = new ArrayList<>();
        for (int unit = 0; unit < cells.length; unit++) {
            Cell cell = enoughHistory ? cells[unit] : cells[unit].untold();
            long denominator = cell.denominator(recipe.unknowns());
            if (denominator + cell.excluded() > 0) {
                Optional<BigDecimal> value = enoughHistory && denominator > 0
                        ? value(cell, denominator, unit, year, values.getOrDefault(unit, List.of()))
                        : Optional.empty();
                figures.add(new Figure(
                        levels.names().get(unit), denominator, cell.met(), cell.excluded(), cell.cannotTell(), value));
            }
        }
        return figures;
    }

    /** Indexes of months in the grid, both included. */
    public record Months(int first, int last) {}

    private Cell[] cases(int first, int last) {
        Cell[] cells = new Cell[levels.names().size()];
        for (int unit = 0; unit < cells.length; unit++) {
            cells[unit] = Cell.of(rolled, unit, first, last);
        }
        return cells;
    }

    /**
     * Each person once in a unit: met when one of their cases is, else untold when one of those is, else not met; excluded
     * when all are. (The three-valued "or" over their cases.)
     */
    private Cell[] persons(List<Stretch> byPerson, int first, int last) {
        long[][] persons = new long[Counts.Of.values().length][levels.names().size()];
        Map<Integer, Integer> ofPerson = new TreeMap<>();
        String person = "";
        for (Stretch stretch : byPerson) {
            if (!stretch.key().equals(person)) {
                settle(ofPerson, persons);
                person = stretch.key();
            }
            ofPerson.merge(levelUnit(stretch, first, last), strength(stretch.outcome()), Math::max);
        }
        settle(ofPerson, persons);
        Cell[] cells = new Cell[levels.names().size()];
        for (int unit = 0; unit < cells.length; unit++) {
            cells[unit] = new Cell(persons[3][unit], persons[1][unit], persons[2][unit], persons[0][unit]);
        }
        return cells;
    }

    private static void settle(Map<Integer, Integer> ofPerson, long[][] persons) {
        ofPerson.forEach((unit, strongest) -> persons[strongest][unit]++);
        ofPerson.clear();
    }

    /** Excluded 0, not met 1, untold 2, met 3. */
    private static int strength(Counts.Of outcome) {
        return switch (outcome) {
            case EXCLUDED -> 0;
            case NOT_MET -> 1;
            case CANNOT_TELL -> 2;
            case MET -> 3;
        };
    }

    /** Events belong to their own month, states to the period's last. */
    private int levelUnit(Stretch stretch, int first, int last) {
        return levels.of(stretch.unit(), countsWhen.isEvent() ? Math.max(first, stretch.from()) : last);
    }

    private Map<Integer, List<BigDecimal>> values(int first, int last) {
        Map<Integer, List<BigDecimal>> values = new TreeMap<>();
        tally.values()
                .ifPresent(stretches -> stretches.within(first, last).forEach(stretch -> {
                    List<BigDecimal> ofUnit =
                            values.computeIfAbsent(levelUnit(stretch, first, last), any -> new ArrayList<>());
                    BigDecimal value = new BigDecimal(stretch.key());
                    for (int times = 0; times < stretch.cases(); times++) {
                        ofUnit.add(value);
                    }
                }));
        values.values().forEach(ofUnit -> ofUnit.sort(null));
        return values;
    }

    private Optional<BigDecimal> value(Cell cell, long denominator, int unit, int year, List<BigDecimal> values) {
        int decimals = recipe.decimals();
        return switch (recipe.scoring()) {
            case Scoring.Proportion _ -> Optional.of(Rounding.percent(cell.met(), denominator, decimals));
            case Scoring.Count _ -> Optional.of(BigDecimal.valueOf(cell.met()).setScale(decimals));
            case Scoring.RatePer rate -> rate(rate, cell, unit, year);
            case Scoring.Mean _ -> values.isEmpty() ? Optional.empty() : Optional.of(Rounding.mean(values, decimals));
            case Scoring.Median _ -> percentile(values, BigDecimal.valueOf(50));
            case Scoring.Percentile percentile -> percentile(values, percentile.at());
        };
    }

    private Optional<BigDecimal> rate(Scoring.RatePer rate, Cell cell, int unit, int year) {
        People published = people.get(rate.people());
        OptionalLong count = published == null
                ? OptionalLong.empty()
                : published.of(levels.names().get(unit), year);
        return count.isEmpty() || count.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(Rounding.ratio(cell.met(), count.getAsLong(), rate.per(), recipe.decimals()));
    }

    private Optional<BigDecimal> percentile(List<BigDecimal> values, BigDecimal at) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Rounding.percentile(values, at, recipe.decimals()));
    }
}
