package org.sapwood.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose cases a worker has on a day. */
@FunctionalInterface
public interface Involvements {
    /** Ids of persons; empty for a worker who is not known. */
    Set<String> personsOf(String worker, LocalDate day);

    static Involvements of(List<Involvement> all) {
        return (worker, day) -> all.stream()
                .filter(one -> one.worker().equals(worker) && one.holdsOn(day))
                .map(Involvement::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
