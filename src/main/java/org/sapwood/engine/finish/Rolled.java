package org.sapwood.engine.finish;

import org.sapwood.engine.cube.Counts;

/**
 * Counts of one definition at a level, as running sums over months: any run of months is one subtraction. A running sum may
 * pass 31 bits; differences of two are right all the same, as no definition counts that many cases.
 */
final class Rolled {
    private final int row;
    private final int[] sums;

    Rolled(Counts counts, Levels levels) {
        this.row = (counts.months() + 1) * Counts.KINDS;
        this.sums = new int[levels.names().size() * row];
        levels.forEachRun((team, from, until, unit) ->
                counts.addTo(sums, unit * row + (from + 1) * Counts.KINDS, team, from, until));
        for (int start = 0; start < sums.length; start += row) {
            for (int at = start + Counts.KINDS; at < start + row; at++) {
                sums[at] += sums[at - Counts.KINDS];
            }
        }
    }

    /** Writes the counts of a unit in the months from first to last, both included, into four places of an array. */
    void write(int unit, int first, int last, int[] counts, int at) {
        int before = unit * row + first * Counts.KINDS;
        int after = unit * row + (last + 1) * Counts.KINDS;
        for (int kind = 0; kind < Counts.KINDS; kind++) {
            counts[at + kind] = sums[after + kind] - sums[before + kind];
        }
    }
}
