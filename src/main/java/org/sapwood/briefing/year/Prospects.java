package org.sapwood.briefing.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Unit;
import org.sapwood.engine.Score;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Teams;
import org.sapwood.tree.year.Miss;

/**
 * Every prime PI of every team in a year: how it stands and where it is heading. Teams are in the order of the organisation.
 *
 * @param months of the year that are over in the records
 */
public record Prospects(FinancialYear year, int months, List<Prospect> all) {
    private static final int MONTHS_OF_A_YEAR = 12;

    public Prospects {
        all = List.copyOf(all);
    }

    /** @param day up to which whole months are counted, and of which the organisation is taken */
    public static Prospects of(Desk desk, Tree tree, FinancialYear year, LocalDate day) {
        List<YearMonth> months = monthsOver(desk, year, day);
        Library library = desk.catalogue().library();
        List<PrimeSet> sets = Teams.primeSets(tree, library, year, day);
        List<Measure> measures = desk.computable(sets.stream()
                .flatMap(set -> set.measures().stream())
                .distinct()
                .map(library.measures()::get)
                .filter(Objects::nonNull)
                .toList());
        Map<String, Map<String, Score>> scores = scores(desk, measures, months);
        Map<String, Map<String, Reach>> reaches = new HashMap<>();
        Projections projections = new Projections(desk);
        measures.forEach(measure -> reaches.put(measure.id(), projections.yearEnd(measure, months)));
        List<Prospect> all = new ArrayList<>();
        for (PrimeSet set : sets) {
            Unit team = library.organisation().unit(set.team(), day).orElseThrow();
            measures.stream()
                    .filter(measure -> set.has(measure.id()))
                    .forEach(measure -> all.add(Prospect.of(
                            team,
                            Aim.of(tree, team.id(), year, measure),
                            Optional.ofNullable(scores.get(measure.id())).map(teams -> teams.get(team.id())),
                            Optional.ofNullable(reaches.get(measure.id()).get(team.id())))));
        }
        return new Prospects(year, months.size(), all);
    }

    /** The whole months of a year up to a day, as far as the records go. */
    private static List<YearMonth> monthsOver(Desk desk, FinancialYear year, LocalDate day) {
        LocalDate recorded = desk.snapshot().extractedOn();
        LocalDate last = day.isBefore(recorded) ? day : recorded;
        YearMonth first = YearMonth.from(year.firstDay());
        return first.isBefore(desk.engine().grid().first())
                ? List.of()
                : Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(MONTHS_OF_A_YEAR)
                        .filter(month -> !month.atEndOfMonth().isAfter(last))
                        .toList();
    }

    private static Map<String, Map<String, Score>> scores(Desk desk, List<Measure> measures, List<YearMonth> months) {
        Map<String, Map<String, Score>> scores = new HashMap<>();
        if (!months.isEmpty()) {
            Period soFar = new Period(months.getFirst() + ".." + months.getLast(), months.getFirst(), months.getLast());
            desk.scores(measures, List.of(soFar), Level.UNIT)
                    .forEach(score -> scores.computeIfAbsent(score.measure(), any -> new HashMap<>())
                            .put(score.unit(), score));
        }
        return scores;
    }

    /** Whether the year is over in the records. */
    public boolean isOver() {
        return months == MONTHS_OF_A_YEAR;
    }

    /** Those for which the half-year gate wants an answer. */
    public List<Miss> misses() {
        return all.stream()
                .filter(one -> one.course().isMiss())
                .map(Prospect::miss)
                .toList();
    }

    /** Those whose figure of the year so far, or of the year when it is over, falls short of the target. */
    public List<Miss> shortSoFar() {
        return all.stream().filter(Prospect::isShort).map(Prospect::miss).toList();
    }

    public List<Prospect> on(Course course) {
        return all.stream().filter(one -> one.course() == course).toList();
    }

    public Optional<Prospect> of(String team, String measure) {
        return all.stream()
                .filter(one ->
                        one.team().id().equals(team) && one.measure().id().equals(measure))
                .findFirst();
    }
}
