package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a team does about one of its prime PIs.
 *
 * @param plan id of the team plan
 * @param decision empty until the team has considered it
 */
public record PlanItem(
        String plan,
        String measure,
        Optional<Decision> decision,
        Optional<String> why,
        Optional<String> action,
        Optional<String> who,
        Optional<LocalDate> byWhen,
        Optional<String> helpNeeded)
        implements Item {
    /** Each prime PI must be considered; these are what can come of it. */
    public enum Decision {
        IMPROVE,
        HOLD,
        WATCH
    }

    @Override
    public String headline() {
        return measure + ": "
                + decision.map(made -> made.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("not decided");
    }

    @Override
    public List<String> hangsFrom() {
        return List.of(plan);
    }

    @Override
    public List<String> measures() {
        return List.of(measure);
    }
}
