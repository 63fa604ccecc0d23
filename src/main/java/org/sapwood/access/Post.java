package org.sapwood.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role that somebody holds at a place for some time.
 *
 * @param from first day
 * @param until first day on which it no longer holds; empty while no end is known
 */
public record Post(Role role, Place place, LocalDate from, Optional<LocalDate> until) {
    public Post {
        if (!role.isHeldAt(place.kind())) {
            throw new IllegalArgumentException("The role " + role + " cannot be held at a " + place.kind());
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
}
