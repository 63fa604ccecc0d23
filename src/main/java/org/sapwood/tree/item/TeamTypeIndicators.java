package org.sapwood.tree.item;

import java.util.List;
import java.util.Optional;

/** The prime PIs that every team of a type starts the year with. */
public record TeamTypeIndicators(String teamType, FinancialYear year, List<String> measures) implements Item {
    public TeamTypeIndicators {
        measures = List.copyOf(measures);
    }

    @Override
    public String headline() {
        return "Prime PIs of " + teamType + " teams";
    }

    @Override
    public Optional<FinancialYear> ofYear() {
        return Optional.of(year);
    }
}
