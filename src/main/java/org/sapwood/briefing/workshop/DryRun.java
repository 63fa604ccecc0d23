package org.sapwood.briefing.workshop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Clause;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;
import org.sapwood.insight.Detectable;

/**
 * What a measure that is not in use yet would have shown of a team's last two years. Its figures are looked at and never
 * kept.
 *
 * @param quarters the last eight that are over, or as many as there are records for; the oldest first
 * @param gaps for each column that the condition looks at
 * @param lacking what the extract does not have and without which nothing can be told
 * @param yearly cases judged in a year, on average; of states, those judged on the last day of a quarter
 * @param detectable empty where nothing was judged
 */
public record DryRun(
        Measure measure,
        Unit team,
        List<Quarter> quarters,
        List<Gap> gaps,
        Set<String> lacking,
        long yearly,
        Optional<Detectable> detectable,
        List<Likeness> alike) {
    private static final int QUARTERS = 8;
    private static final int QUARTERS_OF_A_YEAR = 4;

    /** @param cannotTell cases of which a column is missing that the condition needs */
    public record Quarter(Period period, long cases, long met, long notMet, long cannotTell) {
        /** In percent with one digit, rounded half up; those that cannot be told stay in it. Empty without a case. */
        public Optional<BigDecimal> value() {
            return cases == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(100 * met).divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP));
        }
    }

    /** How often a column is blank. */
    public record Gap(String column, long missing, long cases) {}

    /**
     * @param desk read in the scope of whoever looks
     * @param measure as {@link Ours#trial} reads it
     */
    public static DryRun of(Desk desk, Measure measure, Unit team) {
        List<CaseList> lists = quarters(desk).stream()
                .map(quarter -> desk.cases(measure, quarter, Optional.of(team.id()), Level.UNIT))
                .toList();
        List<CaseRow> rows =
                lists.stream().flatMap(list -> list.cases().stream()).toList();
        List<Quarter> counted = lists.stream().map(DryRun::quarter).toList();
        long judged = counted.stream().mapToLong(Quarter::cases).sum();
        boolean event = desk.catalogue()
                .library()
                .populations()
                .get(measure.population())
                .countsWhen()
                .isEvent();
        long yearly =
                counted.isEmpty() ? 0 : Math.round((double) judged * (event ? QUARTERS_OF_A_YEAR : 1) / counted.size());
        return new DryRun(
                measure,
                team,
                counted,
                gaps(measure, rows),
                desk.engine().lacksToJudge(measure),
                yearly,
                yearly == 0 ? Optional.empty() : Optional.of(Detectable.of(share(counted), yearly)),
                Likeness.of(desk.catalogue().library(), measure, rows));
    }

    private static List<Period> quarters(Desk desk) {
        LocalDate end = desk.snapshot().extractedOn();
        Period last = Periods.quarterOf(YearMonth.from(end));
        List<Period> quarters = new ArrayList<>();
        for (int back = last.isPart(end) ? 1 : 0; quarters.size() < QUARTERS; back++) {
            Period quarter = Periods.quarterOf(last.first().minusMonths(3L * back));
            if (quarter.first().isBefore(desk.engine().grid().first())) {
                break;
            }
            quarters.addFirst(quarter);
        }
        return quarters;
    }

    private static Quarter quarter(CaseList list) {
        return new Quarter(
                list.period(),
                list.cases().size(),
                count(list, Outcome.Met.class::isInstance),
                count(list, Outcome.NotMet.class::isInstance),
                count(list, Outcome.CannotTell.class::isInstance));
    }

    private static long count(CaseList list, Predicate<Outcome> kind) {
        return list.cases().stream().map(CaseRow::outcome).filter(kind).count();
    }

    private static List<Gap> gaps(Measure measure, List<CaseRow> rows) {
        return measure.numerator().map(Clause::meaning).map(TeamsCondition::facts).orElse(List.of()).stream()
                .map(column -> new Gap(
                        column,
                        rows.stream()
                                .filter(row -> row.facts().get(column) == null)
                                .count(),
                        rows.size()))
                .toList();
    }

    private static double share(List<Quarter> quarters) {
        long cases = quarters.stream().mapToLong(Quarter::cases).sum();
        return cases == 0
                ? 0
                : (double) quarters.stream().mapToLong(Quarter::met).sum() / cases;
    }

    public long cases() {
        return quarters.stream().mapToLong(Quarter::cases).sum();
    }

    /** Share met over all quarters, from 0 to 1. */
    public double share() {
        return share(quarters);
    }

    /** Of how many cases it can be told whether they are met, in percent rounded down: 100 means all. */
    public long coverage() {
        long told = quarters.stream()
                .mapToLong(quarter -> quarter.met() + quarter.notMet())
                .sum();
        return cases() == 0 ? 0 : 100 * told / cases();
    }

    /** Quarters with fewer cases than this. */
    public long thin(int fewer) {
        return quarters.stream().filter(quarter -> quarter.cases() < fewer).count();
    }
}
