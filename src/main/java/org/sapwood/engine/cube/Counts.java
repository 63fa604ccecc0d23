package org.sapwood.engine.cube;

import java.util.Arrays;

/**
 * How many cases of one definition have each outcome, by unit and month: additive over units, and over months for
 * events. One dense array: the {@link #KINDS} outcomes of a cell stand together, cell = unit * months + month.
 */
public final class Counts {
    /** The outcomes, in the order in which they stand in a cell. */
    public enum Of {
        MET(0),
        NOT_MET(1),
        CANNOT_TELL(2),
        EXCLUDED(3);

        private static final Of[] ALL = {MET, NOT_MET, CANNOT_TELL, EXCLUDED};

        private final int slot;

        Of(int slot) {
            this.slot = slot;
        }

        /** The place within a cell, from 0; kept in files, so a place never changes its meaning. */
        public int slot() {
            return slot;
        }

        static Of at(int slot) {
            return ALL[slot];
        }
    }

    /** How many outcomes there are. */
    public static final int KINDS = 4;

    private static final int KIND = KINDS - 1;

    private final int units;
    private final int months;
    private final int[] cells;

    public Counts(int units, int months) {
        this(units, months, new int[Math.multiplyExact(units * KINDS, months)]);
    }

    private Counts(int units, int months, int[] cells) {
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

    /** Cases of each cell and outcome; not to be changed outside this room. */
    public int[] cells() {
        return cells;
    }

    public int of(Of outcome, int unit, int month) {
        return cells[(unit * months + month) * KINDS + outcome.slot()];
    }

    /**
     * Adds many cases at once, each to its cell.
     *
     * @param where the cell of each case; negative for none
     * @param outcomes holds the outcome of each case in two bits
     * @param shift where in {@code outcomes} these two bits begin
     * @param sign 1 to add, -1 to take away
     */
    public void add(int cases, int[] where, int[] outcomes, int shift, int sign) {
        for (int index = 0; index < cases; index++) {
            int cell = where[index];
            if (cell >= 0) {
                cells[cell * KINDS + ((outcomes[index] >>> shift) & KIND)] += sign;
            }
        }
    }

    /** Turns differences (so many more open from this month on) into states: a running sum over the months of each unit. */
    public void accumulate() {
        int row = months * KINDS;
        for (int from = 0; from < cells.length; from += row) {
            for (int at = from + KINDS; at < from + row; at++) {
                cells[at] += cells[at - KINDS];
            }
        }
    }

    /** The inverse of {@link #accumulate}: turns states into differences. */
    public void differences() {
        int row = months * KINDS;
        for (int from = 0; from < cells.length; from += row) {
            for (int at = from + row - 1; at >= from + KINDS; at--) {
                cells[at] -= cells[at - KINDS];
            }
        }
    }

    /** The same counts with room for more units; these themselves when there are no more. */
    public Counts widened(int moreUnits) {
        return moreUnits == units
                ? this
                : new Counts(moreUnits, months, Arrays.copyOf(cells, moreUnits * months * KINDS));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that
                && units == that.units
                && months == that.months
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return units * 31 + months;
    }
}
