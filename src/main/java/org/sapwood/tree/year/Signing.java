package org.sapwood.tree.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.TeamPage;

/** Signing a team's plan: each prime PI must have been considered, and from then on nothing is changed from above. */
public final class Signing {
    private Signing() {}

    /** What keeps a plan from being signed, a fault each; none when it can be. */
    public static List<Fault> inTheWay(Tree tree, Library library, String team, FinancialYear year, LocalDate day) {
        TeamPage page = TeamPage.of(tree, library, team, year, day);
        if (page.plan().isEmpty()) {
            return List.of(Fault.of("There is no plan of " + team + " for " + year, "Begin one"));
        }
        TeamPlan plan = (TeamPlan) page.plan().get().item();
        if (plan.isSigned()) {
            return List.of(Fault.of(
                    "The plan of " + team + " for " + year + " is already signed, by "
                            + plan.signedBy().get() + " on "
                            + plan.signedOn().map(Object::toString).orElse("a day not given"),
                    "Nothing more is needed"));
        }
        List<Fault> faults = new ArrayList<>();
        if (page.lines().isEmpty()) {
            faults.add(Fault.of(
                    team + " has no prime PI",
                    "Choose some with the team, or find measures of success in the workshop for local PIs"));
        }
        page.lines().stream()
                .filter(line -> line.decided().isEmpty())
                .forEach(line -> faults.add(Fault.of(
                        "The team has not decided about "
                                + title(library, line.prime().measure()),
                        "Say improve, hold or watch, and why")));
        return faults;
    }

    private static String title(Library library, String measure) {
        return Optional.ofNullable(library.measures().get(measure))
                .map(found -> found.title() + " (" + measure + ")")
                .orElse(measure);
    }

    /**
     * The plan as it is when it is signed, with prime PIs, targets and definitions locked.
     *
     * @return the version to replace and the plan to write in its place
     * @throws Refusal with everything that is in the way
     */
    public static Signed sign(
            Tree tree, Library library, String team, FinancialYear year, String manager, LocalDate day) {
        List<Fault> faults = inTheWay(tree, library, team, year, day);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        TeamPage page = TeamPage.of(tree, library, team, year, day);
        Version seen = page.plan().orElseThrow();
        List<TeamPlan.Locked> locked = page.lines().stream()
                .map(line -> new TeamPlan.Locked(
                        line.prime().measure(),
                        Optional.ofNullable(library.measures().get(line.prime().measure()))
                                .map(Measure::hash),
                        line.target()))
                .toList();
        TeamPlan plan = (TeamPlan) seen.item();
        return new Signed(
                seen, new TeamPlan(team, year, plan.manager(), Optional.of(manager), Optional.of(day), locked));
    }

    /** @param seen the version that is signed */
    public record Signed(Version seen, TeamPlan plan) {}
}
