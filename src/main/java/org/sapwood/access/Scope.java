package org.sapwood.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases a viewer may see: every read of cases or counts takes one. Facts are computed without it, so that a
 * figure never depends on who looks. Scopes intersect, never union.
 *
 * @param teams ids of the teams whose cases are seen; empty for all teams
 * @param workers ids of the workers whose cases are seen; empty for all workers
 * @param persons ids of the persons whose cases are seen; empty for all persons
 * @param withheld ids of the persons whose cases are not seen, whatever else is allowed
 */
public record Scope(
        Optional<Set<String>> teams,
        Optional<Set<String>> workers,
        Optional<Set<String>> persons,
        Set<String> withheld) {
    public Scope {
        teams = teams.map(Set::copyOf);
        workers = workers.map(Set::copyOf);
        persons = persons.map(Set::copyOf);
        withheld = Set.copyOf(withheld);
    }

    public static Scope everything() {
        return new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    public static Scope nothing() {
        return ofTeams(Set.of());
    }

    public static Scope ofTeams(Set<String> teams) {
        return new Scope(Optional.of(teams), Optional.empty(), Optional.empty(), Set.of());
    }

    public static Scope ofWorkers(Set<String> workers) {
        return new Scope(Optional.empty(), Optional.of(workers), Optional.empty(), Set.of());
    }

    public static Scope ofPersons(Set<String> persons) {
        return new Scope(Optional.empty(), Optional.empty(), Optional.of(persons), Set.of());
    }

    public static Scope withoutPersons(Set<String> withheld) {
        return new Scope(Optional.empty(), Optional.empty(), Optional.empty(), withheld);
    }

    public Scope intersect(Scope other) {
        return new Scope(
                both(other, Scope::teams),
                both(other, Scope::workers),
                both(other, Scope::persons),
                Stream.concat(withheld.stream(), other.withheld.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isEverything() {
        return teams.isEmpty() && workers.isEmpty() && persons.isEmpty() && withheld.isEmpty();
    }

    private Optional<Set<String>> both(Scope other, Function<Scope, Optional<Set<String>>> part) {
        Optional<Set<String>> mine = part.apply(this);
        Optional<Set<String>> theirs = part.apply(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.or(() -> theirs);
        }
        return Optional.of(mine.get().stream().filter(theirs.get()::contains).collect(Collectors.toUnmodifiableSet()));
    }
}
