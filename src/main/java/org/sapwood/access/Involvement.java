package org.sapwood.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A worker had somebody's case for some time, by the case records or as cover that was agreed.
 *
 * @param worker the worker's id in the case records
 * @param from first day
 * @param until first day on which no longer; empty while no end is known
 */
public record Involvement(String worker, String person, LocalDate from, Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
}
