package org.sapwood.engine.cube;

import java.util.Arrays;

/**
 * How many cases of one definition have each outcome, by unit and month: additive over units, and over months for
 * events. Dense arrays, one for each outcome that occurs at all; cell = unit * months + month.
 */
public final class Counts {
    /** The outcomes, in the order of the arrays. */
    public enum Of {
        MET(0),
        NOT_MET(1),
        CANNOT_TELL(2),
        EXCLUDED(3);

        private final int index;

        Of(int index) {
            this.index = index;
        }

        static Of at(int index) {
            return values()[index];
        }

        /** Position of its array. */
        public int index() {
            return index;
        }
    }

    private static final int[] NONE = new int[0];

    private final int units;
    private final int months;
    private final int[][] cells;

    public Counts(int units, int months) {
        this(units, months, new int[][] {NONE, NONE, NONE, NONE});
    }

    /** @param cells by outcome; an empty array where no case has it */
    Counts(int units, int months, int[][] cells) {
        this.units = units;
        this.months = months;
        this.cells = cells;
    }

    public int units() {
        return units;
    }

    public int months() {
        return months;
    }

    public void add(Of outcome, int unit, int month, int cases) {
        if (cases == 0) {
            return;
        }
        int which = outcome.index();
        if (cells[which].length == 0) {
            cells[which] = new int[units * months];
        }
        int cell = unit * months + month;
        cells[which][cell] = Math.addExact(cells[which][cell], cases);
    }

    public int of(Of outcome, int unit, int month) {
        int[] plane = cells[outcome.index()];
        return plane.length == 0 ? 0 : plane[unit * months + month];
    }

    /** The array of an outcome, not to be changed; empty when no case has it. */
    public int[] plane(Of outcome) {
        return cells[outcome.index()];
    }

    /** Turns differences (so many more open from this month on) into states: a running sum over the months of each unit. */
    public void accumulate() {
        for (int[] plane : cells) {
            for (int cell = 0; cell < plane.length; cell++) {
                if (cell % months != 0) {
                    plane[cell] += plane[cell - 1];
                }
            }
        }
    }

    /** Adds or, with sign -1, takes away the counts of another cube of the same months and no more units. */
    public void add(Counts other, int sign) {
        for (Of outcome : Of.values()) {
            int[] theirs = other.plane(outcome);
            for (int cell = 0; cell < theirs.length; cell++) {
                add(outcome, cell / months, cell % months, sign * theirs[cell]);
            }
        }
    }

    /** The same counts with room for more units. */
    public Counts widened(int moreUnits) {
        int[][] wider = new int[cells.length][];
        for (int which = 0; which < wider.length; which++) {
            wider[which] = cells[which].length == 0 ? NONE : Arrays.copyOf(cells[which], moreUnits * months);
        }
        return new Counts(moreUnits, months, wider);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that
                && units == that.units
                && months == that.months
                && Arrays.stream(Of.values()).allMatch(of -> samePlane(plane(of), that.plane(of)));
    }

    /** An array of zeros is the same as none. */
    private static boolean samePlane(int[] one, int[] two) {
        if (one.length == 0 || two.length == 0) {
            return Arrays.stream(one).allMatch(cases -> cases == 0)
                    && Arrays.stream(two).allMatch(cases -> cases == 0);
        }
        return Arrays.equals(one, two);
    }

    @Override
    public int hashCode() {
        return units * 31 + months;
    }
}
