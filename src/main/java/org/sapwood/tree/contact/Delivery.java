package org.sapwood.tree.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of one digest.
 *
 * @param at when that was
 * @param problem why it was not sent
 */
public record Delivery(String person, String occasion, State state, Instant at, Optional<String> problem) {
    /** How far it came. */
    public enum State {
        /** On its way; when it stays so, nobody knows whether it arrived, and it is not sent again. */
        SENDING,
        SENT,
        /** There was nothing to tell. */
        QUIET,
        FAILED
    }
}
