package org.sapwood.engine.finish;

import org.sapwood.engine.cube.Counts;

/** Counts of one definition at a level, as running sums over months: any run of months is one subtraction. */
final class Rolled {
    private final int months;
    private final long[][] sums = new long[Counts.Of.values().length][];

    Rolled(Counts counts, Levels levels) {
        this.months = counts.months();
        for (Counts.Of outcome : Counts.Of.values()) {
            int[] plane = counts.plane(outcome);
            sums[outcome.index()] = plane.length == 0 ? new long[0] : rolled(plane, levels);
        }
    }

    private long[] rolled(int[] plane, Levels levels) {
        int width = months + 1;
        long[] rolled = new long[levels.names().size() * width];
        for (int team = 0, cell = 0; cell < plane.length; team++) {
            for (int month = 0; month < months; month++, cell++) {
                if (plane[cell] != 0) {
                    rolled[levels.of(team, month) * width + month + 1] += plane[cell];
                }
            }
        }
        for (int index = 1; index < rolled.length; index++) {
            if (index % width != 0) {
                rolled[index] += rolled[index - 1];
            }
        }
        return rolled;
    }

    /** Cases of a unit with that outcome in the months from first to last, both included. */
    long sum(Counts.Of outcome, int unit, int first, int last) {
        long[] rolled = sums[outcome.index()];
        if (rolled.length == 0) {
            return 0;
        }
        int row = unit * (months + 1);
        return rolled[row + last + 1] - rolled[row + first];
    }
}
