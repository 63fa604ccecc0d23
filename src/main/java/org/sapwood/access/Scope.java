package org.sapwood.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which cases a viewer may see: every read of cases or counts takes one. Facts are computed without it, so that a
 * figure never depends on who looks. Scopes intersect, never union.
 *
 * @param teams ids of the teams whose cases are seen; empty for all teams
 * @param workers ids of the workers whose cases are seen; empty for all workers
 * @param persons ids of the persons whose cases are seen; empty for all persons
 */
public record Scope(Optional<Set<String>> teams, Optional<Set<String>> workers, Optional<Set<String>> persons) {
    public Scope {
        teams = teams.map(Set::copyOf);
        workers = workers.map(Set::copyOf);
        persons = persons.map(Set::copyOf);
    }

    public static Scope everything() {
        return new Scope(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Scope nothing() {
        return ofTeams(Set.of());
    }

    public static Scope ofTeams(Set<String> teams) {
        return new Scope(Optional.of(teams), Optional.empty(), Optional.empty());
    }

    public static Scope ofWorkers(Set<String> workers) {
        return new Scope(Optional.empty(), Optional.of(workers), Optional.empty());
    }

    public static Scope ofPersons(Set<String> persons) {
        return new Scope(Optional.empty(), Optional.empty(), Optional.of(persons));
    }

    public Scope intersect(Scope other) {
        return new Scope(both(other, Scope::teams), both(other, Scope::workers), both(other, Scope::persons));
    }

    public boolean isEverything() {
        return teams.isEmpty() && workers.isEmpty() && persons.isEmpty();
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
