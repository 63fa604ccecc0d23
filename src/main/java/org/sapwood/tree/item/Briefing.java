package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.Optional;

/** The briefing of a quarter, given to a team. */
public record Briefing(String team, FinancialYear year, int quarter, LocalDate on, String by) implements TeamItem {
    @Override
    public String headline() {
        return "Briefing of " + team + " for quarter " + quarter + " of " + year;
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
