package org.sapwood.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Target;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;

/**
 * What a team sees of itself: each of its prime PIs this quarter and last, against the target of the year, with the open
 * cases that are past the limit and the months before.
 *
 * @param now the quarter in which the records end; it may not be over
 */
public record TeamPage(Unit team, String service, Period now, Period last, LocalDate extractedOn, List<Prime> primes) {
    /** Two years show a season twice. */
    private static final int MONTHS = 24;

    public TeamPage {
        primes = List.copyOf(primes);
    }

    /**
     * One prime PI of the team.
     *
     * @param overdue of its companion on the day of the extract; empty when it has none
     * @param months values of the last two years, oldest first; empty where a month has none
     */
    public record Prime(
            Measure measure,
            Optional<Score> now,
            Optional<Score> last,
            Optional<Target> target,
            Standing standing,
            Optional<Score> overdue,
            List<Optional<BigDecimal>> months) {}

    /** @param targets of the team */
    public static TeamPage of(Desk desk, Unit team, List<Measure> primes, AgreedTargets targets) {
        return of(desk, team, primes, targets, Vantage.now(desk));
    }

    /** Without any prime PI where the records tell no figure of that day. */
    public static TeamPage of(Desk desk, Unit team, List<Measure> primes, AgreedTargets targets, Vantage vantage) {
        return of(desk, team, vantage.isFigured() ? primes : List.of(), targets, vantage.quarter(), vantage.day());
    }

    /** @param now a quarter */
    public static TeamPage of(Desk desk, Unit team, List<Measure> primes, AgreedTargets targets, Period now) {
        return of(desk, team, primes, targets, now, desk.snapshot().extractedOn());
    }

    /** @param day on which the team belongs to the service that is named */
    private static TeamPage of(
            Desk desk, Unit team, List<Measure> primes, AgreedTargets targets, Period now, LocalDate day) {
        Period last = Periods.quarterOf(now.first().minusMonths(1));
        String service = desk.catalogue().library().organisation().at(Level.SERVICE, team.id(), day);
        String name = desk.catalogue()
                .library()
                .organisation()
                .unit(service, day)
                .map(Unit::name)
                .orElse(service);
        List<Measure> computable = desk.computable(primes);
        return new TeamPage(
                team,
                name,
                now,
                last,
                desk.snapshot().extractedOn(),
                new Reader(desk, team.id(), targets, now, last).primes(computable));
    }

    private record Reader(Desk desk, String team, AgreedTargets targets, Period now, Period last) {
        List<Prime> primes(List<Measure> measures) {
            Map<String, Score> current = of(measures, now);
            Map<String, Score> before = of(measures, last);
            Map<String, Score> overdue = of(companions(measures), now);
            List<Prime> primes = new ArrayList<>();
            for (Measure measure : measures) {
                Optional<Score> score = Optional.ofNullable(current.get(measure.id()));
                Optional<Target> target = targets.of(measure, now);
                primes.add(new Prime(
                        measure,
                        score,
                        Optional.ofNullable(before.get(measure.id())),
                        target,
                        Standing.of(measure, score.flatMap(Score::value), target),
                        measure.openCases().map(overdue::get),
                        Trend.months(desk, measure, Level.UNIT, team, now.last(), MONTHS)));
            }
            return primes;
        }

        private Map<String, Score> of(List<Measure> measures, Period period) {
            return desk.scores(measures, List.of(period), Level.UNIT).stream()
                    .filter(score -> score.unit().equals(team))
                    .collect(Collectors.toMap(Score::measure, score -> score));
        }

        private List<Measure> companions(List<Measure> measures) {
            Map<String, Measure> all = desk.catalogue().library().measures();
            return desk.computable(measures.stream()
                    .flatMap(measure -> measure.openCases().stream())
                    .map(all::get)
                    .toList());
        }
    }
}
