package org.sapwood.engine.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a store knows of the earlier one that it was refreshed from.
 *
 * @param snapshot id of the earlier snapshot
 * @param units teams by dense number in the earlier one: the first of those of now
 * @param touched persons whose rows were computed anew, beside those of nobody
 * @param changed populations of which only these persons' rows differ
 * @param same populations that do not differ at all
 * @param before the earlier rows
 * @param after of {@code changed}, only the rows computed anew
 */
public record Refreshed(
        String snapshot,
        List<String> units,
        Set<String> touched,
        Set<String> changed,
        Set<String> same,
        Store before,
        Store after) {
    public Refreshed {
        units = List.copyOf(units);
        touched = Set.copyOf(touched);
        changed = Set.copyOf(changed);
        same = Set.copyOf(same);
    }

    /** Nothing was refreshed: the store was built from its own snapshot alone. */
    static Optional<Refreshed> none() {
        return Optional.empty();
    }
}
