package org.sapwood.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who is signed in.
 *
 * @param worker the worker's id in the case records, of those who do case work
 * @param from first day on which the viewer may sign in
 * @param until first day on which no longer; empty while no end is known
 */
public record Viewer(
        String id, String name, List<Post> posts, Optional<String> worker, LocalDate from, Optional<LocalDate> until) {
    public Viewer {
        posts = List.copyOf(posts);
    }

    /** The posts that hold on a day: none before the viewer came or after the viewer left. */
    public List<Post> postsOn(LocalDate day) {
        if (day.isBefore(from) || !until.map(day::isBefore).orElse(true)) {
            return List.of();
        }
        return posts.stream().filter(post -> post.holdsOn(day)).toList();
    }
}
