package org.sapwood.tree.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.access.Role;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** Sees to it that there is always somebody who may let others in. */
final class Administrators {
    private Administrators() {}

    /**
     * @param today from which day on it matters
     * @throws Refusal when there would be none on a day on which there is one now
     */
    static void refuseNone(Collection<Somebody> before, Collection<Somebody> after, LocalDate today) {
        Set<LocalDate> days =
                turns(before, after).filter(day -> day.isAfter(today)).collect(Collectors.toCollection(TreeSet::new));
        days.add(today);
        days.stream()
                .filter(isThere(before).and(isThere(after).negate()))
                .findFirst()
                .ifPresent(day -> {
                    throw new Refusal(Fault.of(
                            "From " + day + " on nobody would be an administrator, and so nobody could let anybody in",
                            "Make somebody else an administrator first"));
                });
    }

    private static Predicate<LocalDate> isThere(Collection<Somebody> people) {
        return day -> people.stream()
                .flatMap(one -> one.postsOn(day).stream())
                .anyMatch(post -> post.role() == Role.ADMINISTRATOR);
    }

    /** On other days than these nothing begins or ends. */
    private static Stream<LocalDate> turns(Collection<Somebody> before, Collection<Somebody> after) {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(one -> Stream.concat(
                        Stream.of(Optional.of(one.from()), one.until()),
                        one.posts().stream().flatMap(post -> Stream.of(Optional.of(post.from()), post.until()))))
                .flatMap(Optional::stream);
    }
}
