package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody has seen a version of an item; from then on its author cannot undo it.
 *
 * @param of id of the item
 * @param version the version that was seen
 */
public record Acknowledgement(String of, int version, String by, LocalDate on) implements Item {
    @Override
    public String headline() {
        return by + " has seen version " + version + " of " + of;
    }

    @Override
    public List<String> hangsFrom() {
        return List.of(of);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
