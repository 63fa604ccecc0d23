package org.sapwood.briefing.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Library;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Teams;

/**
 * What belongs to a team's year beside its figures.
 *
 * @param team its id
 * @param past what happened to it in the organisation
 * @param reviews quarters of this year and the last that are over, the last first; of the last year only those that were reviewed
 * @param sheets how it means to turn curves, of whatever year
 * @param waiting what waits for an answer
 * @param primes ids of its prime PIs
 */
public record TeamYear(
        String team,
        List<TeamPast.Event> past,
        List<Reviewed> reviews,
        List<Version> sheets,
        List<OpenVoices.Voice> waiting,
        List<String> primes) {
    public TeamYear {
        past = List.copyOf(past);
        reviews = List.copyOf(reviews);
        sheets = List.copyOf(sheets);
        waiting = List.copyOf(waiting);
        primes = List.copyOf(primes);
    }

    /** @param review empty until it is written */
    public record Reviewed(Quarter quarter, Optional<Version> review) {}

    /**
     * @param day on which the records end
     * @param today on which one looks
     */
    public static TeamYear of(Tree tree, Library library, String team, LocalDate day, LocalDate today) {
        FinancialYear year = FinancialYear.of(day);
        return new TeamYear(
                team,
                TeamPast.of(library.organisation(), team, day),
                reviews(tree, team, year, day),
                tree.of(Kind.TURN_THE_CURVE).stream()
                        .filter(version ->
                                ((TurnTheCurve) version.item()).team().equals(team))
                        .toList(),
                OpenVoices.of(tree, team, today),
                Teams.primeSet(tree, library, team, year, day).measures());
    }

    private static List<Reviewed> reviews(Tree tree, String team, FinancialYear year, LocalDate day) {
        Stream<Reviewed> last = Quarter.over(new FinancialYear(year.starts() - 1), day).stream()
                .map(quarter -> new Reviewed(quarter, quarter.review(tree, team)))
                .filter(reviewed -> reviewed.review().isPresent());
        Stream<Reviewed> now =
                Quarter.over(year, day).stream().map(quarter -> new Reviewed(quarter, quarter.review(tree, team)));
        return Stream.concat(now, last).toList();
    }

    public boolean hasEnded() {
        return past.stream().anyMatch(event -> event.what() == TeamPast.What.ENDED);
    }
}
