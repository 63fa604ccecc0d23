package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A leaf: one person's piece of the work.
 *
 * @param under id of the plan item, action plan or other item that it serves
 */
public record Action(
        String under, String what, Optional<String> who, Optional<LocalDate> byWhen, Optional<LocalDate> done)
        implements Item {
    @Override
    public String headline() {
        return what;
    }

    @Override
    public List<String> hangsFrom() {
        return List.of(under);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return done;
    }
}
