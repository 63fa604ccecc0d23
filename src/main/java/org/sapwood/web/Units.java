package org.sapwood.web;

import java.time.LocalDate;
import java.util.Optional;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;

/** Finds the team that an address names. */
record Units(Organisation organisation, LocalDate day) {
    /** @throws NotThere when there is none */
    Unit team(String id) {
        return Teams.find(organisation, id, day).orElseThrow(NotThere::new);
    }

    Optional<Unit> team(Optional<String> id) {
        return id.filter(one -> !one.isBlank()).map(this::team);
    }
}
