package org.sapwood.web.who;

import java.util.Optional;
import org.sapwood.access.Viewer;

/**
 * Somebody who may sign in.
 *
 * @param viewer with the posts that hold today
 * @param role in words
 * @param team the team to which they belong
 */
public record Person(Viewer viewer, String role, Optional<String> team) {
    public String id() {
        return viewer.id();
    }

    public String name() {
        return viewer.name();
    }

    /** Whether there is anything that they may do today. */
    public boolean isPosted() {
        return !viewer.posts().isEmpty();
    }
}
