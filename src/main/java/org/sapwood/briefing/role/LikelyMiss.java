package org.sapwood.briefing.role;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Unit;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.finish.Figures;
import org.sapwood.insight.Projection;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.TeamPage;
import org.sapwood.tree.thread.Teams;
import org.sapwood.tree.year.HalfYearGate;
import org.sapwood.tree.year.Miss;

/**
 * A prime PI of a team whose whole likely range at year end lies short of the target that was agreed for it.
 *
 * @param likely percent, as is the target
 * @param open what is still missing at the half-year gate; empty when there is an acknowledged recovery plan or an agreed
 *     acceptance
 */
public record LikelyMiss(
        Unit team,
        Measure measure,
        BigDecimal target,
        BigDecimal likely,
        BigDecimal low,
        BigDecimal high,
        Optional<String> open) {

    /**
     * Likely misses in the order of the organisation. Only shares of cases that are events can be projected so far: others
     * are left out.
     */
    public static List<LikelyMiss> find(Tree tree, Desk desk, List<Unit> teams, Projection projection) {
        LocalDate day = desk.snapshot().extractedOn();
        return new Finder(tree, desk, FinancialYear.of(day), day, projection, new HashMap<>()).find(teams);
    }

    private record Finder(
            Tree tree,
            Desk desk,
            FinancialYear year,
            LocalDate day,
            Projection projection,
            Map<String, Optional<Figures>> known) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        List<LikelyMiss> find(List<Unit> teams) {
            List<LikelyMiss> found = new ArrayList<>();
            HalfYearGate gate = new HalfYearGate(tree, year);
            Library library = desk.catalogue().library();
            for (Unit team : teams) {
                Teams.primeSet(tree, library, team.id(), year, day).measures().stream()
                        .map(library.measures()::get)
                        .filter(Objects::nonNull)
                        .forEach(measure -> miss(team, measure, gate).ifPresent(found::add));
            }
            return found;
        }

        private Optional<LikelyMiss> miss(Unit team, Measure measure, HalfYearGate gate) {
            Optional<BigDecimal> target = TeamPage.target(tree, team.id(), year, measure.id());
            Optional<Projection.Likely> likely =
                    target.isPresent() ? figures(measure).flatMap(all -> likely(all, team)) : Optional.empty();
            return likely.filter(end -> isShort(measure, end, target.orElseThrow()))
                    .map(end -> new LikelyMiss(
                            team,
                            measure,
                            target.orElseThrow(),
                            percent(end.value(), measure),
                            percent(end.low(), measure),
                            percent(end.high(), measure),
                            gate.open(List.of(new Miss(team.id(), measure.id()))).stream()
                                    .findFirst()
                                    .map(HalfYearGate.Open::reason)));
        }

        private static boolean isShort(Measure measure, Projection.Likely end, BigDecimal target) {
            double at = target.doubleValue() / 100;
            return switch (measure.improvement()) {
                case Improvement.Increase _ -> end.high() < at;
                case Improvement.Decrease _ -> end.low() > at;
                case Improvement.Range _, Improvement.None _ -> false;
            };
        }

        private static BigDecimal percent(double share, Measure measure) {
            return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(measure.decimals(), RoundingMode.HALF_UP);
        }

        /** Two years by month; empty for what a run rate cannot be taken of. */
        private Optional<Figures> figures(Measure measure) {
            return known.computeIfAbsent(measure.id(), _ -> {
                boolean events = desk.catalogue()
                                .library()
                                .populations()
                                .get(measure.population())
                                .countsWhen()
                        == CountsWhen.COUNTED_ON;
                boolean fits = measure.scoring() instanceof Scoring.Proportion
                        && measure.countOf() == CountOf.CASES
                        && events
                        && desk.computable(List.of(measure)).size() == 1;
                return fits
                        ? Optional.of(desk.engine().figures(measure, months(), Level.UNIT, Scope.everything()))
                        : Optional.empty();
            });
        }

        private YearMonth first() {
            YearMonth lastYear = YearMonth.from(year.firstDay()).minusYears(1);
            YearMonth counted = desk.engine().grid().first();
            return counted.isAfter(lastYear) ? YearMonth.from(year.firstDay()) : lastYear;
        }

        /** Months that are over, from the first of last year where the records reach so far. */
        private List<Period> months() {
            return IntStream.iterate(0, month -> month + 1)
                    .mapToObj(first()::plusMonths)
                    .takeWhile(month -> month.atEndOfMonth().isBefore(day)
                            || month.atEndOfMonth().equals(day))
                    .map(month -> new Period(month.toString(), month, month))
                    .toList();
        }

        private Optional<Projection.Likely> likely(Figures figures, Unit team) {
            int unit = figures.units().indexOf(team.id());
            if (unit < 0) {
                return Optional.empty();
            }
            List<Projection.Month> all = IntStream.range(0, figures.periods())
                    .map(period -> figures.at(period, unit))
                    .mapToObj(at -> new Projection.Month(figures.of(Counts.Of.MET, at), figures.denominator(at)))
                    .toList();
            boolean before = first().isBefore(YearMonth.from(year.firstDay()));
            int begins = before ? Projection.Year.MONTHS : 0;
            return projection.yearEnd(new Projection.Year(
                    all.subList(Math.min(begins, all.size()), all.size()),
                    before ? all.subList(0, begins) : List.of()));
        }
    }
}
