package org.sapwood.engine.cube;

import java.util.Arrays;

/**
 * How many cases of one definition have each outcome, by unit and month: additive over units, and over months for
 * events. One dense array: the {@link #KINDS} outcomes of a cell stand together, cell = unit * months + month.
 */
public final class Counts {
    /** The outcomes, in the order in which they stand in a cell. */
    public enum Of {
        NOT_MET(0),
        MET(1),
        CANNOT_TELL(2),
        EXCLUDED(3);

        private static final Of[] ALL = {NOT_MET, MET, CANNOT_TELL, EXCLUDED};

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

    private static final int UNKNOWN = Of.CANNOT_TELL.slot();

    private final int units;
    private final int months;
    private final byte[] low;
    /** What does not fit in {@link #low}, in 256s; null while all counts fit, which they mostly do. */
    private int[] high;

    public Counts(int units, int months) {
        this(units, months, new byte[Math.multiplyExact(units * KINDS, months)], null);
    }

    private Counts(int units, int months, byte[] low, int[] high) {
        this.units = units;
        this.months = months;
        this.low = low;
        this.high = high;
    }

    public int units() {
        return units;
    }

    public int months() {
        return months;
    }

    /** How many places there are: an outcome of a cell each. */
    int places() {
        return low.length;
    }

    public int of(Of outcome, int unit, int month) {
        return at((unit * months + month) * KINDS + outcome.slot());
    }

    int at(int place) {
        return high == null ? low[place] : low[place] + (high[place] << Byte.SIZE);
    }

    void set(int place, int count) {
        low[place] = (byte) count;
        int rest = (count - low[place]) >> Byte.SIZE;
        if (rest != 0 || high != null) {
            high()[place] = rest;
        }
    }

    private int[] high() {
        if (high == null) {
            high = new int[low.length];
        }
        return high;
    }

    /**
     * Adds one outcome of many cases at once, each to its cell.
     *
     * @param where the cell of each case; negative for none
     * @param outcomes the {@link Of#slot} of each case; negative where one cannot tell
     * @param sign 1 to add, -1 to take away
     */
    public void add(int cases, int[] where, int[] outcomes, int sign) {
        byte passed = sign > 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
        for (int index = 0; index < cases; index++) {
            int cell = where[index];
            if (cell >= 0) {
                int outcome = outcomes[index];
                int place = cell * KINDS + (outcome < 0 ? UNKNOWN : outcome);
                low[place] += (byte) sign;
                if (low[place] == passed) {
                    high()[place] += sign;
                }
            }
        }
    }

    /** Adds the counts of a unit in some months, the last not included, to as many places of an array from {@code to} on. */
    public void addTo(int[] sums, int to, int unit, int from, int until) {
        int first = (unit * months + from) * KINDS;
        int length = (until - from) * KINDS;
        for (int step = 0; step < length; step++) {
            sums[to + step] += low[first + step];
        }
        for (int step = 0; high != null && step < length; step++) {
            sums[to + step] += high[first + step] << Byte.SIZE;
        }
    }

    /** Turns differences (so many more open from this month on) into states: a running sum over the months of each unit. */
    public void accumulate() {
        int row = months * KINDS;
        for (int from = 0; from < low.length; from += row) {
            for (int at = from + KINDS; at < from + row; at++) {
                set(at, at(at) + at(at - KINDS));
            }
        }
    }

    /** The inverse of {@link #accumulate}: turns states into differences. */
    public void differences() {
        int row = months * KINDS;
        for (int from = 0; from < low.length; from += row) {
            for (int at = from + row - 1; at >= from + KINDS; at--) {
                set(at, at(at) - at(at - KINDS));
            }
        }
    }

    /** The same counts with room for more units; these themselves when there are no more. */
    public Counts widened(int moreUnits) {
        if (moreUnits == units) {
            return this;
        }
        int places = moreUnits * months * KINDS;
        return new Counts(
                moreUnits, months, Arrays.copyOf(low, places), high == null ? null : Arrays.copyOf(high, places));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && units == that.units && months == that.months && sameCounts(that);
    }

    private boolean sameCounts(Counts that) {
        int place = 0;
        while (place < low.length && at(place) == that.at(place)) {
            place++;
        }
        return place == low.length;
    }

    @Override
    public int hashCode() {
        return units * 31 + months;
    }
}
