package org.sapwood.definition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of the organisation over some time; a unit that moves has a row for each parent.
 *
 * @param kind {@code team}, {@code service}, {@code county} or {@code unknown}
 * @param validTo first day on which the row no longer holds
 */
public record Unit(
        String id,
        String name,
        String kind,
        Optional<String> parent,
        String teamType,
        String district,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {
    public boolean holdsOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(day::isBefore).orElse(true);
    }
}
