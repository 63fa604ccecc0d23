package org.sapwood.engine.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a store knows of the earlier one that it was refreshed from.
 *
 * @param snapshot id of the earlier snapshot
 * @param extractedOn date of its extract
 * @param units teams by dense number in the earlier one: the first of those of now
 * @param touched relation of the persons whose rows were computed anew
 * @param changed populations of which only these persons' rows differ
 * @param same populations that do not differ at all
 * @param before the earlier rows
 * @param after of {@code changed}, only the rows computed anew
 */
public record Refreshed(
        String snapshot,
        LocalDate extractedOn,
        List<String> units,
        String touched,
        Set<String> changed,
        Set<String> same,
        Store before,
        Store after) {
    public Refreshed {
        units = List.copyOf(units);
        changed = Set.copyOf(changed);
        same = Set.copyOf(same);
    }

    /** Nothing was refreshed: the store was built from its own snapshot alone. */
    static Optional<Refreshed> none() {
        return Optional.empty();
    }
}
