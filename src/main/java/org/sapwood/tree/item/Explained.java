package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** PIs that were explained to a team: measured performance, good practice and good outcome, side by side. */
public record Explained(String team, List<String> measures, LocalDate on, String by) implements Item {
    public Explained {
        measures = List.copyOf(measures);
    }

    @Override
    public String headline() {
        return "Explained to " + team + ": " + String.join(", ", measures);
    }

    @Override
    public Optional<String> ofTeam() {
        return Optional.of(team);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
