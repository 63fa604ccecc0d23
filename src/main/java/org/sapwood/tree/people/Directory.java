package org.sapwood.tree.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody who may sign in, with all that was kept about them, as it is at one moment.
 *
 * @param people every version of each, oldest first, by id
 * @param conflicts every version of each, oldest first
 */
public record Directory(Map<String, List<Kept<Somebody>>> people, List<Kept<Conflict>> conflicts) {
    public Directory {
        conflicts = List.copyOf(conflicts);
    }

    /** Everybody as they are now, in the order in which they came. */
    public List<Somebody> all() {
        return people.values().stream().map(all -> all.getLast().what()).toList();
    }

    /** Everybody, with one of them as they would be. */
    List<Somebody> with(Somebody changed) {
        return Stream.concat(all().stream().filter(one -> !one.id().equals(changed.id())), Stream.of(changed))
                .toList();
    }

    public Optional<Somebody> find(String id) {
        return latest(id).map(Kept::what);
    }

    /** With the number of the last change. */
    public Optional<Kept<Somebody>> latest(String id) {
        return Optional.ofNullable(people.get(id)).map(List::getLast);
    }

    /** Each conflict as it is now, in the order in which they were first kept. */
    public List<Kept<Conflict>> conflictsNow() {
        Map<List<String>, Kept<Conflict>> latest = new LinkedHashMap<>();
        conflicts.forEach(one -> latest.put(key(one.what()), one));
        return List.copyOf(latest.values());
    }

    public Optional<Kept<Conflict>> conflict(String viewer, String subject) {
        return conflictsNow().stream()
                .filter(one -> key(one.what()).equals(List.of(viewer, subject)))
                .findFirst();
    }

    private static List<String> key(Conflict conflict) {
        return List.of(conflict.viewer(), conflict.subject());
    }

    /** Ids of the persons whose records somebody must not see on a day. */
    public Set<String> withheldFrom(String viewer, LocalDate day) {
        return conflictsNow().stream()
                .map(Kept::what)
                .filter(one -> one.viewer().equals(viewer) && one.holdsOn(day))
                .map(Conflict::subject)
                .collect(Collectors.toUnmodifiableSet());
    }
}
