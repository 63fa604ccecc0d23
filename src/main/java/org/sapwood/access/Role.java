package org.sapwood.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the department or to it; a role is held at a place. */
public enum Role {
    WORKER(Place.Kind.TEAM),
    TEAM_MANAGER(Place.Kind.TEAM),
    SERVICE_MANAGER(Place.Kind.SERVICE, Place.Kind.DISTRICT),
    DIRECTOR(Place.Kind.DISTRICT, Place.Kind.COUNTY),
    /** An elected member of the council. */
    MEMBER(Place.Kind.DISTRICT, Place.Kind.COUNTY),
    ANALYST(Place.Kind.DISTRICT, Place.Kind.COUNTY),
    /** Somebody of the panel of people who use services, or of those who care for them. */
    PANEL(Place.Kind.SERVICE, Place.Kind.DISTRICT, Place.Kind.COUNTY),
    ADMINISTRATOR(Place.Kind.COUNTY);

    private final Set<Place.Kind> places;

    Role(Place.Kind first, Place.Kind... more) {
        this.places = EnumSet.of(first, more);
    }

    /** Whether the role can be held at such a place. */
    public boolean isHeldAt(Place.Kind kind) {
        return places.contains(kind);
    }
}
