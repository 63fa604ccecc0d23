package org.sapwood.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds checkpoints against the trail as it is now. */
record Anchors(String trail, Chain chain, Findings findings) {
    void unreadable() {
        findings.add("A checkpoint that the database keeps is no checkpoint any more: it was changed.");
    }

    /** @param trusted keys of checkpoints that were kept elsewhere; empty when none was */
    void hold(List<Checkpoint> checkpoints, Set<String> trusted) {
        for (Checkpoint checkpoint : checkpoints) {
            String which = "The checkpoint of " + checkpoint.at();
            if (!checkpoint.isSigned()) {
                findings.add(which + " is not as it was signed: it was changed.");
            } else if (!trusted.isEmpty() && !trusted.contains(checkpoint.key())) {
                findings.add(which + " is signed with another key than those kept elsewhere.");
            } else if (!checkpoint.trail().equals(trail)) {
                findings.add(which + " is of another trail: this one was begun anew, or the file belongs elsewhere.");
            } else {
                hold(checkpoint);
            }
        }
    }

    private void hold(Checkpoint checkpoint) {
        long last = chain.head().events();
        Optional<String> hash = chain.hashOf(checkpoint.events());
        if (last < checkpoint.events()) {
            findings.add("The end of the trail is gone: it has " + last + " events, and on " + checkpoint.at()
                    + " it had " + checkpoint.events() + ".");
        } else if (!hash.equals(Optional.of(checkpoint.head()))) {
            findings.add("The events up to event " + checkpoint.events() + " are not those that were signed on "
                    + checkpoint.at() + ": the trail was written anew.");
        }
    }
}
