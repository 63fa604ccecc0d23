package org.sapwood.briefing.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;

/**
 * The prime PIs of a team: where each comes from, what they tell about together, and what they leave out.
 *
 * @param balance titles by what they tell about; an empty list where nothing tells about it
 */
public record PrimesPage(
        Unit team,
        FinancialYear year,
        List<Line> lines,
        List<Line> leftOut,
        Map<Aspect, List<String>> balance,
        boolean signed) {
    public PrimesPage {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param defined false where no pack defines it yet, so that it has no figure
     * @param reason why it differs from the team's type; empty when it comes from there
     */
    public record Line(String id, String title, boolean defined, Optional<String> reason) {}

    /** @param day of which the organisation is taken */
    public static PrimesPage of(Tree tree, Library library, Unit team, LocalDate day) {
        FinancialYear year = FinancialYear.of(day);
        PrimeSet primes = PrimeSet.of(tree, team.id(), team.teamType(), year);
        Map<Aspect, List<String>> balance = primes.balance(tree, library);
        balance.replaceAll(
                (_, ids) -> ids.stream().map(id -> title(tree, library, id)).toList());
        return new PrimesPage(
                team,
                year,
                lines(primes.primes(), tree, library),
                lines(primes.leftOut(), tree, library),
                balance,
                tree.signedPlan(team.id(), year).isPresent());
    }

    private static List<Line> lines(List<PrimeSet.Prime> primes, Tree tree, Library library) {
        return primes.stream()
                .map(prime -> new Line(
                        prime.measure(),
                        title(tree, library, prime.measure()),
                        library.measures().containsKey(prime.measure()),
                        prime.reason()))
                .toList();
    }

    /** What a measure is called, whether or not a pack defines it yet. */
    public static String title(Tree tree, Library library, String id) {
        return Optional.ofNullable(library.measures().get(id))
                .map(Measure::title)
                .or(() -> tree.find(id, MeasureOfSuccess.class).map(MeasureOfSuccess::title))
                .orElse(id);
    }

    public boolean tooFew() {
        return lines.size() < PrimeSet.FEWEST;
    }

    public boolean tooMany() {
        return lines.size() > PrimeSet.MOST;
    }

    /** What no prime PI tells about. */
    public List<Aspect> missing() {
        return balance.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
