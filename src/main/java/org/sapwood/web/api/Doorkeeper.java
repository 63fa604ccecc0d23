package org.sapwood.web.api;

import java.security.Principal;
import java.util.Optional;
import org.sapwood.access.Figures;
import org.sapwood.access.Outcome;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;

/** Lets programs in by the same gate as people. */
class Doorkeeper {
    private final Gate gate;
    private final Places places;

    Doorkeeper(Gate gate, Places places) {
        this.gate = gate;
        this.places = places;
    }

    boolean may(Principal principal, Right right, Place place) {
        return gate.may(principal, right, place);
    }

    /** What the policy says to somebody who asks for cases of a team; empty for all that they may see. */
    Outcome toCases(Principal principal, Optional<Unit> team, Optional<String> reason) {
        return gate.toCases(principal, Right.SEE_CASES, team, reason);
    }

    /** The records as the viewer may read them. */
    Desk cases(Principal principal, Optional<Unit> team, Optional<String> reason) {
        return gate.cases(principal, team, reason);
    }

    /** What the policy says of one case. */
    Outcome look(Principal principal, CaseRow row, Optional<String> reason) {
        return gate.look(principal, row, reason);
    }

    Figures figures(Principal principal, Place place) {
        return gate.figures(principal, place);
    }

    Optional<Unit> team(String id) {
        return Teams.find(places.organisation(), id, places.day());
    }

    Place placeOf(Unit team) {
        return places.of(team);
    }

    /** @param unit as figures name it at that level; {@code unallocated} too */
    Place placeOf(Level level, String unit) {
        if (unit.equals(Organisation.UNALLOCATED)) {
            return Place.nobody();
        }
        return switch (level) {
            case UNIT -> team(unit).map(places::of).orElseGet(Place::nobody);
            case SERVICE -> Place.service(unit);
            case DISTRICT -> Place.district(unit);
            case COUNTY -> Place.county();
        };
    }
}
