package org.sapwood.engine.finish;

import org.sapwood.definition.Unknowns;
import org.sapwood.engine.cube.Counts;

/** How many cases, or persons, of a unit in a period have each outcome. */
public record Cell(long met, long notMet, long cannotTell, long excluded) {
    static Cell of(Rolled rolled, int unit, int first, int last) {
        return new Cell(
                rolled.sum(Counts.Of.MET, unit, first, last),
                rolled.sum(Counts.Of.NOT_MET, unit, first, last),
                rolled.sum(Counts.Of.CANNOT_TELL, unit, first, last),
                rolled.sum(Counts.Of.EXCLUDED, unit, first, last));
    }

    long denominator(Unknowns unknowns) {
        return switch (unknowns) {
            case KEEP -> met + notMet + cannotTell;
            case DROP -> met + notMet;
        };
    }

    /** With too little history nothing can be told of a case that is not excluded. */
    Cell untold() {
        return new Cell(0, 0, met + notMet + cannotTell, excluded);
    }
}
