package org.sapwood.tree.item;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who changes something, when and why.
 *
 * @param role in which the author acts, such as {@code team manager}
 */
public record Hand(String author, String role, Instant at, String why) {
    /** The database keeps microseconds. */
    public Hand {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
