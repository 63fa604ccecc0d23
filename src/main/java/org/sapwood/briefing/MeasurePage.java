package org.sapwood.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;

/**
 * Everything about one measure on one page: the figure, how it came about, by team, the whole distribution of what it
 * limits, the open cases that are past the limit, what to look at beside it, and what it means.
 *
 * @param team whose figure leads the page; empty for the county's
 * @param trend values of three years by month, oldest first; empty where a month has none
 */
public record MeasurePage(
        Measure measure,
        Optional<Unit> team,
        Period now,
        Period last,
        LocalDate extractedOn,
        Optional<Score> figure,
        Optional<Score> before,
        Optional<Score> county,
        Optional<Target> target,
        Standing standing,
        Optional<Score> overdue,
        List<Month> trend,
        List<ByTeam> teams,
        Optional<Distribution> distribution,
        List<Beside> guardrails,
        Optional<Trust> trust,
        List<Explanation.Paragraph> meaning,
        List<String> cautions) {
    private static final int MONTHS = 36;

    public record Month(Period period, Optional<BigDecimal> value) {}

    /** A team's figure; teams stand in the order of the organisation, never in that of their figures. */
    public record ByTeam(Unit team, Score score) {}

    /** Another measure that should not get worse while this one gets better. */
    public record Beside(Measure measure, Optional<Score> now, Optional<Score> before) {}

    /**
     * @param targets those of the team, or of nobody in particular
     * @param seen which teams' figures the viewer may read as they are
     */
    public static MeasurePage of(
            Desk desk, Measure measure, Optional<Unit> team, AgreedTargets targets, Predicate<Unit> seen) {
        return of(desk, measure, team, targets, seen, Vantage.now(desk));
    }

    /** @param vantage from which there are figures */
    public static MeasurePage of(
            Desk desk,
            Measure measure,
            Optional<Unit> team,
            AgreedTargets targets,
            Predicate<Unit> seen,
            Vantage vantage) {
        return new Maker(desk, measure, team, targets, seen, vantage).page();
    }

    private static final class Maker {
        private final Desk desk;
        private final Measure measure;
        private final Optional<Unit> team;
        private final AgreedTargets targets;
        private final Predicate<Unit> seen;
        private final LocalDate day;
        private final Period now;
        private final Period last;
        private final Level level;
        private final String unit;

        Maker(
                Desk desk,
                Measure measure,
                Optional<Unit> team,
                AgreedTargets targets,
                Predicate<Unit> seen,
                Vantage vantage) {
            this.desk = desk;
            this.measure = measure;
            this.team = team;
            this.targets = targets;
            this.seen = seen;
            this.day = vantage.day();
            this.now = vantage.quarter();
            this.last = Periods.quarterOf(now.first().minusMonths(1));
            this.level = team.isPresent() ? Level.UNIT : Level.COUNTY;
            this.unit = team.map(Unit::id).orElse(Organisation.COUNTY);
        }

        MeasurePage page() {
            Optional<Score> figure = score(measure, now, level, unit);
            Optional<Target> target = targets.of(measure, now);
            Optional<Measure> open = measure.openCases()
                    .map(desk.catalogue().library().measures()::get)
                    .filter(this::isComputable);
            return new MeasurePage(
                    measure,
                    team,
                    now,
                    last,
                    desk.snapshot().extractedOn(),
                    figure,
                    score(measure, last, level, unit),
                    score(measure, now, Level.COUNTY, Organisation.COUNTY),
                    target,
                    Standing.of(measure, figure.flatMap(Score::value), target),
                    open.flatMap(companion -> score(companion, now, level, unit)),
                    trend(),
                    byTeam(),
                    Distribution.of(desk, measure, now, team),
                    guardrails(),
                    Trust.of(desk, measure, now, team),
                    Explanation.of(desk.catalogue().library(), measure),
                    Caution.ofRecords(List.of(measure), List.of(now), desk.engine(), Caution::byTitle));
        }

        private boolean isComputable(Measure other) {
            return desk.computable(List.of(other)).size() == 1;
        }

        private Optional<Score> score(Measure of, Period period, Level at, String whose) {
            return desk.scores(List.of(of), List.of(period), at).stream()
                    .filter(score -> score.unit().equals(whose))
                    .findFirst();
        }

        private List<Month> trend() {
            List<Period> periods = Trend.periods(desk, now.last(), MONTHS);
            List<Optional<BigDecimal>> values = Trend.months(desk, measure, level, unit, now.last(), periods.size());
            return java.util.stream.IntStream.range(0, periods.size())
                    .mapToObj(index -> new Month(periods.get(index), values.get(index)))
                    .filter(month -> !month.period().starts().isAfter(day))
                    .toList();
        }

        private List<ByTeam> byTeam() {
            Map<String, Score> scores = desk.scores(List.of(measure), List.of(now), Level.UNIT).stream()
                    .collect(Collectors.toMap(Score::unit, score -> score));
            return Teams.on(desk.catalogue().library().organisation(), day).stream()
                    .filter(one -> scores.containsKey(one.id()) && seen.test(one))
                    .map(one -> new ByTeam(one, scores.get(one.id())))
                    .toList();
        }

        private List<Beside> guardrails() {
            List<Measure> beside = measure.guardrails().stream()
                    .map(desk.catalogue().library().measures()::get)
                    .filter(java.util.Objects::nonNull)
                    .filter(this::isComputable)
                    .toList();
            return beside.stream()
                    .map(one -> new Beside(one, score(one, now, level, unit), score(one, last, level, unit)))
                    .toList();
        }
    }
}
