package org.sapwood.tree.item;

import java.util.List;
import java.util.Optional;

/**
 * Where one team's prime PIs differ from those of its type.
 *
 * @param changeFromAbove id of the change that allows it once the team's plan is signed
 */
public record PrimeIndicator(
        String team,
        FinancialYear year,
        String measure,
        Adjustment adjustment,
        String reason,
        Optional<String> changeFromAbove)
        implements TeamItem {
    /** What is done to the list of the team's type. */
    public enum Adjustment {
        ADDED,
        LEFT_OUT
    }

    @Override
    public String headline() {
        return measure + (adjustment == Adjustment.ADDED ? " added for " : " left out for ") + team;
    }

    @Override
    public List<String> hangsFrom() {
        return changeFromAbove.stream().toList();
    }

    @Override
    public List<String> measures() {
        return List.of(measure);
    }
}
