package org.sapwood.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Teams;

/**
 * The whole tree of a year: what is expected, what comes first, what is done about it, and the PIs that show whether it
 * works, with the reader's own twigs.
 *
 * @param roots expectations that were taken up
 */
public record TreePage(FinancialYear year, List<Version> roots, List<Version> priorities, List<Limb> limbs) {
    public TreePage {
        roots = List.copyOf(roots);
        priorities = List.copyOf(priorities);
        limbs = List.copyOf(limbs);
    }

    /** A plan with its PIs. */
    public record Limb(Version plan, List<Shoot> shoots) {
        public ActionPlan content() {
            return (ActionPlan) plan.item();
        }
    }

    /**
     * A PI on a plan.
     *
     * @param measure empty for one that no pack defines yet
     * @param own whether the reader's team looks after it
     * @param teams how many teams have it among their prime PIs
     * @param leaves what teams agreed to do about it, in the order in which they did
     */
    public record Shoot(String id, Optional<Measure> measure, boolean own, int teams, List<Leaf> leaves) {
        public Shoot {
            leaves = List.copyOf(leaves);
        }

        public String name() {
            return measure.map(Measure::title).orElse(id);
        }

        private Shoot of(String team) {
            return new Shoot(
                    id,
                    measure,
                    own,
                    teams,
                    leaves.stream().filter(leaf -> leaf.team().equals(team)).toList());
        }
    }

    /** An action in the plan of a team. */
    public record Leaf(Version action, String team) {}

    /** @param team the reader's own; empty for a reader without one */
    public static TreePage of(Tree tree, Library library, LocalDate day, Optional<String> team) {
        FinancialYear year = FinancialYear.of(day);
        List<String> own = team.map(
                        id -> Teams.primeSet(tree, library, id, year, day).measures())
                .orElse(List.of());
        List<List<String>> sets = Teams.primeSets(tree, library, year, day).stream()
                .map(set -> set.measures())
                .toList();
        List<Version> roots = tree.of(Kind.EXPECTATION).stream()
                .filter(root -> ((Expectation) root.item()).standing() == Expectation.Standing.ACCEPTED)
                .toList();
        return new TreePage(year, roots, ofYear(tree, Kind.PRIORITY, year), limbs(tree, library, year, own, sets));
    }

    /** Whether some of it is the reader's own. */
    public boolean hasOwn() {
        return limbs.stream().flatMap(limb -> limb.shoots().stream()).anyMatch(Shoot::own);
    }

    /** A team's twigs and leaves, with the branches that bear them, the priorities they serve and the roots of these. */
    public TreePage of(String team) {
        List<Limb> bearing = limbs.stream()
                .map(limb -> new Limb(
                        limb.plan(),
                        limb.shoots().stream()
                                .filter(Shoot::own)
                                .map(shoot -> shoot.of(team))
                                .toList()))
                .filter(limb -> !limb.shoots().isEmpty())
                .toList();
        List<Version> served = priorities.stream()
                .filter(priority -> bearing.stream()
                        .anyMatch(limb -> limb.content().priority().equals(priority.id())))
                .toList();
        List<Version> answered = roots.stream()
                .filter(root -> served.stream()
                        .anyMatch(priority -> priority.item().hangsFrom().contains(root.id())))
                .toList();
        return new TreePage(year, answered, served, bearing);
    }

    private static List<Limb> limbs(
            Tree tree, Library library, FinancialYear year, List<String> own, List<List<String>> sets) {
        Map<String, Measure> measures = library.measures();
        Map<String, List<Leaf>> leaves = leaves(tree, year);
        return ofYear(tree, Kind.ACTION_PLAN, year).stream()
                .map(plan -> new Limb(
                        plan,
                        plan.item().measures().stream()
                                .map(id -> new Shoot(
                                        id,
                                        Optional.ofNullable(measures.get(id)),
                                        own.contains(id),
                                        (int) sets.stream()
                                                .filter(set -> set.contains(id))
                                                .count(),
                                        leaves.getOrDefault(id, List.of())))
                                .toList()))
                .toList();
    }

    /** By PI. */
    private static Map<String, List<Leaf>> leaves(Tree tree, FinancialYear year) {
        Map<String, List<Leaf>> leaves = new HashMap<>();
        for (Version action : tree.of(Kind.ACTION)) {
            tree.find(((Action) action.item()).under(), PlanItem.class)
                    .ifPresent(twig -> tree.find(twig.plan(), TeamPlan.class)
                            .filter(plan -> plan.year().equals(year))
                            .ifPresent(plan -> leaves.computeIfAbsent(twig.measure(), any -> new ArrayList<>())
                                    .add(new Leaf(action, plan.team()))));
        }
        return leaves;
    }

    private static List<Version> ofYear(Tree tree, Kind kind, FinancialYear year) {
        return tree.of(kind).stream()
                .filter(version -> version.item().ofYear().map(year::equals).orElse(true))
                .toList();
    }
}
