package org.sapwood.tree.thread;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * The plan of a team for a year with everything that stands on its page.
 *
 * @param plan empty when nobody has begun one
 * @param lines one for each prime PI, considered or not
 */
public record TeamPage(PrimeSet primes, Optional<Version> plan, List<Line> lines, List<Version> others) {
    public TeamPage {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /** @param item what the plan says about it; empty when it says nothing yet */
    public record Line(
            PrimeSet.Prime prime, Optional<Version> item, Optional<BigDecimal> target, List<Version> actions) {
        public Optional<PlanItem> decided() {
            return item.map(version -> (PlanItem) version.item())
                    .filter(planned -> planned.decision().isPresent());
        }
    }

    /** @param day of which the organisation is taken */
    public static TeamPage of(Tree tree, Library library, String team, FinancialYear year, LocalDate day) {
        PrimeSet primes = Teams.primeSet(tree, library, team, year, day);
        Optional<Version> plan = tree.teamPlan(team, year);
        List<Version> items =
                plan.map(version -> tree.under(version.id(), Kind.PLAN_ITEM)).orElse(List.of());
        List<Line> lines = primes.primes().stream()
                .map(prime -> line(prime, item(items, prime.measure()), team, year, tree))
                .toList();
        List<Version> others = tree.ofTeam(team, year).stream()
                .filter(version -> version.item().kind() != Kind.TEAM_PLAN)
                .toList();
        return new TeamPage(primes, plan, lines, others);
    }

    private static Optional<Version> item(List<Version> items, String measure) {
        return items.stream()
                .filter(version -> ((PlanItem) version.item()).measure().equals(measure))
                .findFirst();
    }

    private static Line line(PrimeSet.Prime prime, Optional<Version> item, String team, FinancialYear year, Tree tree) {
        List<Version> actions =
                item.map(version -> tree.under(version.id(), Kind.ACTION)).orElse(List.of());
        return new Line(prime, item, target(tree, team, year, prime.measure()), actions);
    }

    /** The target that was agreed last; empty when there is none, or only a proposed one. */
    public static Optional<BigDecimal> target(Tree tree, String team, FinancialYear year, String measure) {
        return tree.items(TargetAgreed.class).stream()
                .filter(target -> target.team().equals(team) && target.year().equals(year))
                .filter(target ->
                        target.measure().equals(measure) && target.agreedBy().isPresent())
                .reduce((first, last) -> last)
                .map(TargetAgreed::at);
    }
}
