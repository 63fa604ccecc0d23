package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where labels may still go. */
final class Room {
    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();

    Room(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void take(Box box) {
        taken.add(box);
    }

    Room copy() {
        Room copy = new Room(width, height);
        copy.taken.addAll(taken);
        return copy;
    }

    /** The first of some places for a label that collides with nothing; taken from then on. */
    Optional<Box> first(List<Box> candidates) {
        Optional<Box> free = candidates.stream()
                .filter(box -> box.isWithin(width, height))
                .filter(box -> taken.stream().noneMatch(box::overlaps))
                .findFirst();
        free.ifPresent(taken::add);
        return free;
    }
}
