package org.sapwood.tree.thread;

import java.util.List;
import org.sapwood.tree.item.Version;

/**
 * An item with its thread.
 *
 * @param toRoots what it serves, up to the expectations
 * @param toLeaves what serves it, down to the actions
 * @param voices what was said about it: questions, challenges, requests for help, changes from above, acknowledgements
 */
public record GoldenThread(Version item, List<Strand> toRoots, List<Strand> toLeaves, List<Version> voices) {
    public GoldenThread {
        toRoots = List.copyOf(toRoots);
        toLeaves = List.copyOf(toLeaves);
        voices = List.copyOf(voices);
    }
}
