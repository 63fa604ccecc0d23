package org.sapwood.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The counts of one measure that are told together outside the council, with every sum by which one of them can be worked
 * out from others. Give it all that is told of the measure, at every level and for every period, also on other pages and
 * in other files: what is told in two releases is not guarded against what the two give away together.
 *
 * <pre>{@code
 * Release.Protected safe = new Release(Profile.usual())
 *         .count("T201", "2026-Q2", 31, 40)
 *         .count("T202", "2026-Q2", 3, 28)
 *         .count("county", "2026-Q2", 34, 68)
 *         .units("county", List.of("T201", "T202"))
 *         .protect();
 * safe.of("T202", "2026-Q2"); // Withheld: 3 is small; and so is T201, which would give it away
 * }</pre>
 *
 * <p>Of each unit and period there are three counts: met, not met and both together. Withheld are those from 1 to 4
 * ({@link Profile}), all three where so few were judged at all, whatever is needed so that no sum has a single unknown, and
 * then more until every withheld count could be two numbers at least four apart: for each of the two there is a set of
 * whole numbers that fits everything told and every sum, checked exactly. Percentages follow from the counts, so a value is told
 * only with both of its counts.
 *
 * <p>It does not guard against somebody who compares an earlier load with a later one, or who knows some of the cases, nor
 * are averages and medians protected beyond the number of cases that they rest on.
 */
public final class Release {
    private final Profile profile;
    private final Map<Spot, Counts> counts = new LinkedHashMap<>();
    private final List<Sum> unitSums = new ArrayList<>();
    private final List<Sum> periodSums = new ArrayList<>();
    private final Map<Spot, Published> before = new LinkedHashMap<>();

    private record Spot(String unit, String period) {}

    private record Counts(long met, long judged) {
        long rest() {
            return judged - met;
        }
    }

    private record Sum(String whole, List<String> parts) {}

    /** Numbers of the three cells of a spot. */
    private record Row(int met, int rest, int judged) {}

    public Release(Profile profile) {
        this.profile = profile;
    }

    /**
     * Counts of one unit in one period; nought where it has none, so that the sums hold.
     *
     * @throws IllegalArgumentException when more cases are met than judged, or fewer than none
     */
    public Release count(String unit, String period, long met, long judged) {
        if (met < 0 || met > judged) {
            throw new IllegalArgumentException(unit + " has " + met + " cases met of " + judged + " judged in " + period
                    + ": there cannot be fewer than none met, nor more than were judged.");
        }
        counts.put(new Spot(unit, period), new Counts(met, judged));
        return this;
    }

    /**
     * Figures of this release that were told in an earlier one stay told, those that were withheld stay withheld: so the
     * county's can be had quickly, and its teams' later.
     */
    public Release after(Protected earlier) {
        before.putAll(earlier.figures);
        return this;
    }

    /** In every period the parts make up the whole; a part that is not counted in it is taken to have told nothing. */
    public Release units(String whole, List<String> parts) {
        unitSums.add(new Sum(whole, List.copyOf(parts)));
        return this;
    }

    /** For every unit the shorter periods make up the longer one, as far as it is counted in them. */
    public Release periods(String whole, List<String> parts) {
        periodSums.add(new Sum(whole, List.copyOf(parts)));
        return this;
    }

    /** What of it may be told. */
    public Protected protect() {
        Cells cells = new Cells();
        Map<Spot, Row> rows = new LinkedHashMap<>();
        counts.forEach((spot, count) -> rows.put(spot, row(spot, count, cells)));
        List<String> periods =
                counts.keySet().stream().map(Spot::period).distinct().toList();
        List<String> units = counts.keySet().stream().map(Spot::unit).distinct().toList();
        for (Sum sum : unitSums) {
            periods.forEach(period -> add(sum, part -> new Spot(part, period), rows, cells));
        }
        for (Sum sum : periodSums) {
            units.forEach(unit -> add(sum, part -> new Spot(unit, part), rows, cells));
        }
        return new Protected(counts, rows, Withholding.of(cells, profile));
    }

    private Row row(Spot spot, Counts count, Cells cells) {
        Row row = before.containsKey(spot) ? row(before.get(spot), count, cells) : row(count, cells);
        cells.sum(row.judged(), List.of(row.met(), row.rest()));
        return row;
    }

    private Row row(Counts count, Cells cells) {
        boolean few = profile.isSmall(count.judged());
        return new Row(
                isNoneAnywhere(Counts::met) ? cells.addTold(0) : part(count.met(), few, cells),
                isNoneAnywhere(Counts::rest) ? cells.addTold(0) : part(count.rest(), few, cells),
                cells.add(count.judged(), few));
    }

    private int part(long count, boolean few, Cells cells) {
        return cells.add(count, few || profile.isSmall(count));
    }

    /** Where everybody knows that there is none, as of cases not met where every case is, a nought tells nothing. */
    private boolean isNoneAnywhere(ToLongFunction<Counts> kind) {
        return counts.values().stream().mapToLong(kind).allMatch(count -> count == 0);
    }

    private static Row row(Published told, Counts count, Cells cells) {
        boolean isWithheld = told instanceof Published.Withheld;
        boolean isJudgedTold = !(told instanceof Published.Withheld withheld)
                || withheld.judged().isPresent();
        return new Row(
                isWithheld ? cells.add(count.met(), true) : cells.addTold(count.met()),
                isWithheld ? cells.add(count.rest(), true) : cells.addTold(count.rest()),
                isJudgedTold ? cells.addTold(count.judged()) : cells.add(count.judged(), true));
    }

    private static void add(Sum sum, java.util.function.Function<String, Spot> spot, Map<Spot, Row> rows, Cells cells) {
        Optional<Row> whole = Optional.ofNullable(rows.get(spot.apply(sum.whole())));
        List<Row> parts = sum.parts().stream()
                .map(spot)
                .map(rows::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (whole.isPresent() && !parts.isEmpty()) {
            cells.sum(whole.get().met(), parts.stream().map(Row::met).toList());
            cells.sum(whole.get().rest(), parts.stream().map(Row::rest).toList());
            cells.sum(whole.get().judged(), parts.stream().map(Row::judged).toList());
        }
    }

    /** A release after the small counts, and what would give them away, were taken out. Never changes. */
    public static final class Protected {
        private final Map<Spot, Published> figures = new LinkedHashMap<>();

        private Protected(Map<Spot, Counts> counts, Map<Spot, Row> rows, BitSet withheld) {
            counts.forEach((spot, count) -> figures.put(spot, published(count, rows.get(spot), withheld)));
        }

        private static Published published(Counts count, Row row, BitSet withheld) {
            boolean all = withheld.get(row.judged());
            if (all || withheld.get(row.met()) || withheld.get(row.rest())) {
                return new Published.Withheld(all ? OptionalLong.empty() : OptionalLong.of(count.judged()));
            }
            return count.judged() == 0 ? new Published.Nothing() : new Published.Shown(count.met(), count.judged());
        }

        /** What is told of a unit in a period; nothing where it was not part of the release. */
        public Published of(String unit, String period) {
            return figures.getOrDefault(new Spot(unit, period), new Published.Nothing());
        }

        /** How many figures are withheld. */
        public long withheld() {
            return figures.values().stream()
                    .filter(figure -> figure instanceof Published.Withheld)
                    .count();
        }
    }
}
