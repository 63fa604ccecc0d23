package org.sapwood.tree.year;

import java.util.List;

/**
 * Whether a stage of a year can be left behind.
 *
 * @param inTheWay what is still to be done, a sentence each; none when the gate is passed
 */
public record Gate(Stage stage, List<String> inTheWay) {
    public Gate {
        inTheWay = List.copyOf(inTheWay);
    }

    public boolean isPassed() {
        return inTheWay.isEmpty();
    }
}
