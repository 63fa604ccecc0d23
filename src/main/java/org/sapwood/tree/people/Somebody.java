package org.sapwood.tree.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param id as the sign-in server names them
 * @param worker the worker's id in the case records, of those who do case work
 * @param from first day on which they may sign in
 * @param until first day on which no longer; empty while no end is known
 */
public record Somebody(
        String id, String name, Optional<String> worker, LocalDate from, Optional<LocalDate> until, List<Held> posts) {
    public Somebody {
        posts = List.copyOf(posts);
    }

    /** Whether somebody can sign in under such a name. */
    public static boolean isId(String name) {
        return name.matches("[\\p{L}\\p{N}@._|:+-]{1,200}");
    }

    public boolean isHereOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** The posts that hold on a day: none before they came or after they left. */
    public List<Held> postsOn(LocalDate day) {
        return isHereOn(day) ? posts.stream().filter(post -> post.holdsOn(day)).toList() : List.of();
    }

    public Somebody with(List<Held> others) {
        return new Somebody(id, name, worker, from, until, others);
    }

    public Somebody leavingOn(LocalDate day) {
        return new Somebody(id, name, worker, from, Optional.of(day), posts);
    }
}
