package org.sapwood.pack.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** Collects what is wrong, so that a person sees everything at once and not one fault a time. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(Spot spot, String message, String cure) {
        found.add(spot.fault(message, cure));
    }

    public void add(Fault fault) {
        found.add(fault);
    }

    public void addAll(Refusal refusal) {
        found.addAll(refusal.faults());
    }

    /** How many there are; a reader compares before and after to know whether its own part is sound. */
    public int count() {
        return found.size();
    }

    /** @throws Refusal with every fault, by file and line, when there are any */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refusal(found.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Fault::file)
                            .thenComparingInt(Fault::line)
                            .thenComparingInt(Fault::column))
                    .toList());
        }
    }
}
