package org.sapwood.access;

import java.util.Optional;

/** What the policy says to a viewer who asks. */
public enum Outcome {
    /** There is nothing here as far as this viewer is told: the answer to it is "not found", never "forbidden". */
    HIDDEN,
    /** Allowed once the viewer has said why; the reason is written into the audit trail. */
    NEEDS_REASON,
    ALLOWED;

    /** What is left to say once a reason was given, or was not. A blank reason is none. */
    public Outcome given(Optional<String> reason) {
        boolean told = reason.map(String::strip).filter(text -> !text.isEmpty()).isPresent();
        return this == NEEDS_REASON && told ? ALLOWED : this;
    }

    /** The one that lets more through. */
    Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
