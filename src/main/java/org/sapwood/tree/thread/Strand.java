package org.sapwood.tree.thread;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.tree.item.Version;

/**
 * An item and what follows it in one direction, to the roots or to the leaves.
 *
 * @param next the items one step further; none at the end
 */
public record Strand(Version item, List<Strand> next) {
    public Strand {
        next = List.copyOf(next);
    }

    /** Each way to an end, as a list that begins here. */
    public List<List<Version>> paths() {
        if (next.isEmpty()) {
            return List.of(List.of(item));
        }
        List<List<Version>> paths = new ArrayList<>();
        for (Strand strand : next) {
            for (List<Version> rest : strand.paths()) {
                List<Version> path = new ArrayList<>(List.of(item));
                path.addAll(rest);
                paths.add(path);
            }
        }
        return paths;
    }
}
