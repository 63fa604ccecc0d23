package org.sapwood.tree.year;

import java.time.LocalDate;
import java.util.List;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;

/**
 * How often anybody was surprised in a year, in both directions: misses of which nobody had been warned by half-year, and
 * changes that came from above after signing. Nought is the aim.
 */
public record SurpriseIndex(List<Miss> unforeseen, int foreseen, List<ChangeFromAbove> imposed) {
    public SurpriseIndex {
        unforeseen = List.copyOf(unforeseen);
        imposed = List.copyOf(imposed);
    }

    /** @param misses the prime PIs that missed their targets at year end */
    public static SurpriseIndex of(Tree tree, FinancialYear year, List<Miss> misses) {
        LocalDate gate = Stage.HALF_YEAR_GATE.due(year);
        HalfYearGate answers = new HalfYearGate(tree, year);
        List<Miss> unforeseen = misses.stream()
                .distinct()
                .filter(miss -> answers.answers(miss).stream()
                        .map(version -> (GateAnswer) version.item())
                        .noneMatch(answer -> !answer.on().isAfter(gate)))
                .toList();
        int all = (int) misses.stream().distinct().count();
        return new SurpriseIndex(unforeseen, all - unforeseen.size(), imposed(tree, year));
    }

    private static List<ChangeFromAbove> imposed(Tree tree, FinancialYear year) {
        return tree.items(ChangeFromAbove.class).stream()
                .filter(change -> change.year().equals(year))
                .filter(change -> tree.signedPlan(change.team(), year)
                        .flatMap(TeamPlan::signedOn)
                        .filter(signed -> !change.on().isBefore(signed))
                        .isPresent())
                .toList();
    }

    public int value() {
        return unforeseen.size() + imposed.size();
    }

    public String sentence() {
        return unforeseen.size() + " of " + (unforeseen.size() + foreseen)
                + " misses came without a warning by half-year, and " + imposed.size()
                + " changes came from above after signing";
    }
}
