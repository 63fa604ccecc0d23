package org.sapwood.tree.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody must not see a person's record, whatever else they may see: a relative, a neighbour, a sealed record.
 *
 * @param viewer id of the one who must not see it
 * @param subject id of the person in the case records
 * @param from first day
 * @param until first day on which no longer; empty while no end is known
 */
public record Conflict(String viewer, String subject, LocalDate from, Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    public Conflict endingOn(LocalDate day) {
        return new Conflict(viewer, subject, from, Optional.of(day));
    }
}
