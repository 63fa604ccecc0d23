package org.sapwood.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;

/** The teams of the organisation on a day, in the order in which it lists them. */
public final class Teams {
    private static final String TEAM = "team";

    private Teams() {}

    public static List<Unit> on(Organisation organisation, LocalDate day) {
        return organisation.units().stream()
                .filter(unit -> unit.kind().equals(TEAM) && unit.holdsOn(day))
                .toList();
    }

    public static Optional<Unit> find(Organisation organisation, String id, LocalDate day) {
        return organisation.unit(id, day).filter(unit -> unit.kind().equals(TEAM));
    }
}
