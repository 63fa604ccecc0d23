package org.sapwood.tree.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The twig: what one team takes on for a year; its items are {@link PlanItem}s.
 *
 * @param locked the prime PIs as they were signed; empty until then
 */
public record TeamPlan(
        String team,
        FinancialYear year,
        String manager,
        Optional<String> signedBy,
        Optional<LocalDate> signedOn,
        List<Locked> locked)
        implements TeamItem {
    public TeamPlan {
        locked = List.copyOf(locked);
    }

    /** @param definition hash of the definition that was signed; empty for a measure that has none yet */
    public record Locked(String measure, Optional<String> definition, Optional<BigDecimal> target) {}

    public boolean isSigned() {
        return signedBy.isPresent();
    }

    @Override
    public String headline() {
        return "Plan of " + team + " for " + year;
    }

    @Override
    public List<String> measures() {
        return locked.stream().map(Locked::measure).toList();
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return signedOn;
    }
}
