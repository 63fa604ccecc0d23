package org.sapwood.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;

/**
 * A measure for somebody outside the place whose figures they are: the county's figure, its trend and the teams, each as
 * it may be told. No case, no distribution of single cases, nothing of which a few people could be known.
 *
 * @param now the quarter in which the records end
 * @param yearBefore the same quarter a year before
 * @param trend three years of the county by month, oldest first; empty where a month has none or it is withheld
 * @param teams in the order of the organisation
 */
public record OutsidePage(
        Measure measure,
        Period now,
        LocalDate extractedOn,
        Outward.Figure figure,
        Outward.Figure before,
        Outward.Figure yearBefore,
        Optional<Target> target,
        Standing standing,
        List<MeasurePage.Month> trend,
        List<ByTeam> teams,
        List<Beside> guardrails,
        List<Explanation.Paragraph> meaning,
        List<String> cautions) {
    private static final int MONTHS = 36;

    public OutsidePage {
        trend = List.copyOf(trend);
        teams = List.copyOf(teams);
        guardrails = List.copyOf(guardrails);
    }

    /** @param own whether the viewer may read this team's figures as they are, on its own page */
    public record ByTeam(Unit team, Outward.Figure figure, boolean own) {}

    public record Beside(Measure measure, Outward.Figure now, Outward.Figure yearBefore) {}

    /** How many teams have a figure that is not told. */
    public long withheldTeams() {
        return teams.stream().filter(team -> team.figure().isWithheld()).count();
    }

    /** @param own which teams' figures the viewer may read as they are */
    public static OutsidePage of(Desk desk, Outward outward, Measure measure, Predicate<Unit> own) {
        return of(desk, outward, measure, own, Vantage.now(desk));
    }

    /** @param vantage from which there are figures */
    public static OutsidePage of(Desk desk, Outward outward, Measure measure, Predicate<Unit> own, Vantage vantage) {
        Period now = vantage.quarter();
        Outward.Figure figure = outward.county(measure, now);
        Optional<Target> target = Targets.of(measure, now);
        return new OutsidePage(
                measure,
                now,
                desk.snapshot().extractedOn(),
                figure,
                outward.county(measure, before(now, 3)),
                outward.county(measure, before(now, 12)),
                target,
                Standing.of(measure, figure.value(), target),
                trend(desk, outward, measure, now),
                teams(desk, outward, measure, vantage, own),
                beside(desk, outward, measure, now),
                Explanation.of(desk.catalogue().library(), measure),
                Caution.ofRecords(List.of(measure), List.of(now), desk.engine(), Caution::byTitle));
    }

    private static Period before(Period quarter, int months) {
        return Periods.quarterOf(quarter.first().minusMonths(months));
    }

    /** The county month by month as it may be told. */
    public static List<MeasurePage.Month> trend(Desk desk, Outward outward, Measure measure, Period now) {
        LocalDate day = desk.snapshot().extractedOn();
        YearMonth counted = desk.engine().grid().first();
        List<Period> months = Trend.periods(desk, now.last(), MONTHS).stream()
                .filter(month -> !month.starts().isAfter(day))
                .filter(month -> !Periods.quarterOf(month.first()).first().isBefore(counted))
                .toList();
        List<Optional<BigDecimal>> values = outward.months(measure, months).stream()
                .map(Outward.Figure::value)
                .toList();
        return IntStream.range(0, months.size())
                .mapToObj(index -> new MeasurePage.Month(months.get(index), values.get(index)))
                .toList();
    }

    private static List<ByTeam> teams(
            Desk desk, Outward outward, Measure measure, Vantage vantage, Predicate<Unit> own) {
        Period now = vantage.quarter();
        List<String> counted = desk.scores(List.of(measure), List.of(now), Level.UNIT).stream()
                .map(score -> score.unit())
                .toList();
        return Teams.on(desk.catalogue().library().organisation(), vantage.day()).stream()
                .filter(team -> counted.contains(team.id()))
                .map(team -> new ByTeam(team, outward.figure(measure, Level.UNIT, team.id(), now), own.test(team)))
                .toList();
    }

    private static List<Beside> beside(Desk desk, Outward outward, Measure measure, Period now) {
        List<Measure> beside = measure.guardrails().stream()
                .map(desk.catalogue().library().measures()::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return desk.computable(beside).stream()
                .map(one -> new Beside(one, outward.county(one, now), outward.county(one, before(now, 12))))
                .toList();
    }
}
