package org.sapwood.briefing.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Score;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Teams;

/**
 * A quarter of a financial year, as {@code 2026-Q2}.
 *
 * @param number 1 to 4; the first begins on 1 April
 */
public record Quarter(FinancialYear year, int number) {
    private static final String WRITTEN = "20\\d\\d-Q[1-4]";

    /** Empty for a text that is no quarter. */
    public static Optional<Quarter> read(String text) {
        return text.matches(WRITTEN)
                ? Optional.of(new Quarter(
                        new FinancialYear(Integer.parseInt(text.substring(0, 4))),
                        text.charAt(text.length() - 1) - '0'))
                : Optional.empty();
    }

    public static Quarter of(LocalDate day) {
        return read(Periods.quarterOf(YearMonth.from(day)).text()).orElseThrow();
    }

    /** The quarters of a year that are over on a day, the last first. */
    public static List<Quarter> over(FinancialYear year, LocalDate day) {
        return Stream.of(4, 3, 2, 1)
                .map(number -> new Quarter(year, number))
                .filter(quarter -> quarter.isOver(day))
                .toList();
    }

    /** Whether its last day was over when records were made on a day. */
    public boolean isOver(LocalDate day) {
        return !period().isPart(day);
    }

    public Period period() {
        return Periods.parse(toString()).getFirst();
    }

    /** The quarter some quarters later; earlier for a negative number. */
    public Quarter plus(int quarters) {
        return of(period().starts().plusMonths(3L * quarters));
    }

    /** Quarters in a row, oldest first, this one the last. */
    List<Quarter> andBefore(int howMany) {
        return IntStream.rangeClosed(1 - howMany, 0).mapToObj(this::plus).toList();
    }

    /** What the team has written about it; empty until then. */
    public Optional<Version> review(Tree tree, String team) {
        return tree.of(Kind.QUARTERLY_REVIEW).stream()
                .filter(version -> version.item() instanceof QuarterlyReview review
                        && review.team().equals(team)
                        && review.year().equals(year)
                        && review.quarter() == number)
                .reduce((first, last) -> last);
    }

    /** The figures of a team's prime PIs as the engine counts them now, to be kept with a review. */
    public List<QuarterlyReview.Figure> figures(Desk desk, Tree tree, String team) {
        Library library = desk.catalogue().library();
        List<Measure> primes = desk.computable(
                Teams.primeSet(
                                tree,
                                library,
                                team,
                                year,
                                period().asAt(desk.snapshot().extractedOn()))
                        .measures()
                        .stream()
                        .map(library.measures()::get)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Score> scores = new HashMap<>();
        desk.scores(primes, List.of(period()), Level.UNIT).stream()
                .filter(score -> score.unit().equals(team))
                .forEach(score -> scores.put(score.measure(), score));
        return primes.stream()
                .map(measure -> figure(measure, Optional.ofNullable(scores.get(measure.id()))))
                .toList();
    }

    private static QuarterlyReview.Figure figure(Measure measure, Optional<Score> score) {
        return new QuarterlyReview.Figure(
                measure.id(),
                measure.hash(),
                score.map(Score::numerator).map(BigDecimal::valueOf),
                score.map(Score::denominator).map(BigDecimal::valueOf),
                score.flatMap(Score::value));
    }

    @Override
    public String toString() {
        return year.starts() + "-Q" + number;
    }
}
