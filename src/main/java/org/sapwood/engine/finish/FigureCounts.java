package org.sapwood.engine.finish;

import org.sapwood.definition.Unknowns;
import org.sapwood.engine.cube.Counts;

/** The cases, or persons, of each figure by outcome. */
final class FigureCounts {
    private final int[] numbers;
    private final Unknowns unknowns;

    /** @param numbers by figure, then by outcome; changed by {@link #untold} */
    FigureCounts(int[] numbers, Unknowns unknowns) {
        this.numbers = numbers;
        this.unknowns = unknowns;
    }

    int figures() {
        return numbers.length / Counts.KINDS;
    }

    int of(Counts.Of outcome, int figure) {
        return numbers[figure * Counts.KINDS + outcome.slot()];
    }

    int denominator(int figure) {
        int decided = of(Counts.Of.MET, figure) + of(Counts.Of.NOT_MET, figure);
        return switch (unknowns) {
            case KEEP -> decided + of(Counts.Of.CANNOT_TELL, figure);
            case DROP -> decided;
        };
    }

    /** Where the records do not suffice, nothing can be told of a case that is not excluded. */
    void untold(int figure) {
        int at = figure * Counts.KINDS;
        numbers[at + Counts.Of.CANNOT_TELL.slot()] += of(Counts.Of.MET, figure) + of(Counts.Of.NOT_MET, figure);
        numbers[at + Counts.Of.MET.slot()] = 0;
        numbers[at + Counts.Of.NOT_MET.slot()] = 0;
    }
}
