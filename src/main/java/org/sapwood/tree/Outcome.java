package org.sapwood.tree;

import java.util.List;
import org.sapwood.tree.item.Version;

/** What came of a change. */
public sealed interface Outcome {
    /** It is kept. */
    record Kept(List<Version> versions) implements Outcome {
        public Kept {
            versions = List.copyOf(versions);
        }

        public Version version() {
            return versions.getFirst();
        }
    }

    /**
     * Somebody else was first; nothing was changed.
     *
     * @param theirs the version that is there now
     * @param expected the version that the author had seen; 0 for none
     */
    record Conflict(Version theirs, int expected) implements Outcome {
        public String sentence() {
            return theirs.hand().author() + " changed this meanwhile (version " + theirs.number()
                    + "). Look at that version, then save yours again.";
        }
    }
}
