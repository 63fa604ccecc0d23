package org.sapwood.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What somebody can work out who knows every count that is told, every sum, and that no count is below nought. A guess
 * is a set of whole numbers for the withheld cells that fits all of it; only guesses that were checked exactly count as
 * doubt, so that whatever is called safe is safe.
 */
final class Guesses {
    private final Cells cells;
    private final List<Cells.Sum> sums;
    private final int[] members;
    private final long[] least;
    private final long[] most;

    private Guesses(Cells cells, List<Cells.Sum> sums, int[] members) {
        this.cells = cells;
        this.sums = sums;
        this.members = members;
        this.least = java.util.Arrays.stream(members).mapToLong(cells::count).toArray();
        this.most = least.clone();
    }

    /** Withheld cells whose guesses lie less than this apart. */
    static BitSet tooNear(Cells cells, BitSet withheld, int doubt) {
        BitSet near = new BitSet();
        BitSet left = (BitSet) withheld.clone();
        for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(0)) {
            Connected together = Connected.with(cell, cells, withheld);
            together.members().forEach(left::clear);
            int[] members =
                    together.members().stream().mapToInt(Integer::intValue).toArray();
            new Guesses(cells, together.sums(), members).judge(doubt, near);
        }
        return near;
    }

    /** Withheld cells that have sums in common, and those sums. */
    private record Connected(List<Integer> members, List<Cells.Sum> sums) {
        static Connected with(int first, Cells cells, BitSet withheld) {
            List<Integer> members = new ArrayList<>(List.of(first));
            List<Cells.Sum> sums = new ArrayList<>();
            java.util.Set<Cells.Sum> known = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            BitSet seen = new BitSet();
            seen.set(first);
            for (int at = 0; at < members.size(); at++) {
                for (Cells.Sum sum : cells.sumsOf(members.get(at))) {
                    if (known.add(sum)) {
                        sums.add(sum);
                        for (int member : sum.members()) {
                            if (withheld.get(member) && !seen.get(member)) {
                                seen.set(member);
                                members.add(member);
                            }
                        }
                    }
                }
            }
            return new Connected(members, sums);
        }
    }

    private void judge(int doubt, BitSet near) {
        Vertices vertices = new Vertices(coefficients(), values());
        for (int column = 0; column < members.length; column++) {
            if (cells.isGuarded(members[column])) {
                if (most[column] - least[column] < doubt) {
                    vertices.push(column, true, doubt, this::look);
                }
                if (most[column] - least[column] < doubt) {
                    vertices.push(column, false, doubt, this::look);
                }
                if (most[column] - least[column] < doubt) {
                    near.set(members[column]);
                }
            }
        }
    }

    private int[][] coefficients() {
        int[] columnOf = new int[cells.size()];
        java.util.Arrays.fill(columnOf, -1);
        for (int column = 0; column < members.length; column++) {
            columnOf[members[column]] = column;
        }
        int[][] rows = new int[sums.size()][members.length];
        for (int row = 0; row < rows.length; row++) {
            Cells.Sum sum = sums.get(row);
            for (int at = 0; at < sum.members().length; at++) {
                if (columnOf[sum.members()[at]] >= 0) {
                    rows[row][columnOf[sum.members()[at]]] += sum.signs()[at];
                }
            }
        }
        return rows;
    }

    private double[] values() {
        return java.util.Arrays.stream(members).mapToDouble(cells::count).toArray();
    }

    /** Takes note of a guess when it is one of whole numbers and fits every sum exactly. */
    private boolean look(double[] guess, int column, int doubt) {
        long[] whole = new long[guess.length];
        long[] change = new long[cells.size()];
        for (int at = 0; at < guess.length; at++) {
            whole[at] = Math.round(guess[at]);
            change[members[at]] = whole[at] - cells.count(members[at]);
            if (whole[at] < 0 || Math.abs(guess[at] - whole[at]) > Vertices.TINY) {
                return false;
            }
        }
        for (Cells.Sum sum : sums) {
            long off = 0;
            for (int at = 0; at < sum.members().length; at++) {
                off += sum.signs()[at] * change[sum.members()[at]];
            }
            if (off != 0) {
                return false;
            }
        }
        for (int at = 0; at < whole.length; at++) {
            least[at] = Math.min(least[at], whole[at]);
            most[at] = Math.max(most[at], whole[at]);
        }
        return most[column] - least[column] >= doubt;
    }
}
