package org.sapwood.tree.people;

import java.time.LocalDate;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Role;

/**
 * A post as it is kept: the place is a name in the organisation, which may have moved since.
 *
 * @param place id of a team or service, name of a district, {@code county}
 * @param from first day
 * @param until first day on which it no longer holds; empty while no end is known
 */
public record Held(Role role, Place.Kind kind, String place, LocalDate from, Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** The same post, held no longer from a day on. */
    public Held endingOn(LocalDate day) {
        return new Held(role, kind, place, from, Optional.of(day));
    }
}
