package org.sapwood.insight.disclosure;

import java.util.Arrays;

/**
 * Walks over the corners of the set of all non-negative solutions of some linear equations (the simplex method), starting
 * from a solution that is known.
 */
final class Vertices {
    static final double TINY = 1e-7;
    private static final int NONE = -1;

    private final double[][] rows;
    private final double[] values;
    private final int[] basis;
    private final boolean[] isBasic;

    /** Is shown every corner on the way; says whether it has seen enough. */
    @FunctionalInterface
    interface Onlooker {
        boolean isEnough(double[] values, int column, int doubt);
    }

    /**
     * @param coefficients by equation, then by unknown
     * @param known a solution
     */
    Vertices(int[][] coefficients, double[] known) {
        this.values = known.clone();
        double[][] reduced = Arrays.stream(coefficients).map(Vertices::doubles).toArray(double[][]::new);
        int[] leads = reduce(reduced, known.length);
        this.rows = Arrays.copyOf(reduced, leads.length);
        this.basis = leads;
        this.isBasic = new boolean[known.length];
        Arrays.stream(basis).forEach(column -> isBasic[column] = true);
        comeToACorner();
    }

    private static double[] doubles(int[] row) {
        return Arrays.stream(row).asDoubleStream().toArray();
    }

    /** Gauss and Jordan; equations that follow from others sink to the end. */
    private static int[] reduce(double[][] all, int columns) {
        int[] leads = new int[all.length];
        int rank = 0;
        for (int column = 0; column < columns && rank < all.length; column++) {
            int best = rank;
            for (int row = rank + 1; row < all.length; row++) {
                if (Math.abs(all[row][column]) > Math.abs(all[best][column])) {
                    best = row;
                }
            }
            if (Math.abs(all[best][column]) > TINY) {
                double[] swapped = all[rank];
                all[rank] = all[best];
                all[best] = swapped;
                clear(all, rank, column);
                leads[rank++] = column;
            }
        }
        return Arrays.copyOf(leads, rank);
    }

    /** Makes a column 1 in one row and 0 in all others. */
    private static void clear(double[][] all, int lead, int column) {
        double[] leading = all[lead];
        double pivot = leading[column];
        for (int at = 0; at < leading.length; at++) {
            leading[at] = tidy(leading[at] / pivot);
        }
        for (int row = 0; row < all.length; row++) {
            double factor = all[row][column];
            if (row != lead && factor != 0) {
                double[] other = all[row];
                for (int at = 0; at < other.length; at++) {
                    if (leading[at] != 0) {
                        other[at] = tidy(other[at] - factor * leading[at]);
                    }
                }
            }
        }
    }

    private static double tidy(double value) {
        double whole = Math.rint(value);
        return Math.abs(value - whole) < 1e-10 ? whole : value;
    }

    /** Takes every free unknown down to nought, or into the basis where another reaches nought first. */
    private void comeToACorner() {
        for (int column = 0; column < values.length; column++) {
            if (!isBasic[column] && values[column] > 0) {
                step(column, -1, values[column]);
            }
        }
    }

    /**
     * Makes one unknown as large, or as small, as it can be, unless the onlooker has seen enough before.
     *
     * @param up whether it is to grow
     */
    void push(int column, boolean up, int doubt, Onlooker onlooker) {
        int steps = 0;
        int most = 50 * (values.length + 10);
        int entering = entering(column, up, false);
        while (entering != NONE && steps < most && !onlooker.isEnough(values, column, doubt)) {
            if (!step(entering, 1, Double.POSITIVE_INFINITY)) {
                farAway(entering, doubt, column, onlooker);
                return;
            }
            steps++;
            entering = entering(column, up, steps > 2 * values.length);
        }
        onlooker.isEnough(values, column, doubt);
    }

    /** Nothing stops this unknown: shows a place far out on its ray, and stays where it was. */
    private void farAway(int entering, int doubt, int column, Onlooker onlooker) {
        double[] far = values.clone();
        far[entering] += doubt;
        for (int row = 0; row < rows.length; row++) {
            far[basis[row]] -= rows[row][entering] * doubt;
        }
        onlooker.isEnough(far, column, doubt);
    }

    /** The unknown outside the basis whose growth helps most; the first that helps, so as not to go round in circles. */
    private int entering(int aim, boolean up, boolean first) {
        int found = NONE;
        double best = TINY;
        double[] row = isBasic[aim] ? rows[rowOf(aim)] : new double[0];
        for (int column = 0; column < values.length; column++) {
            if (!isBasic[column]) {
                double gain = isBasic[aim] ? -row[column] : column == aim ? 1 : 0;
                double wanted = up ? gain : -gain;
                if (wanted > best) {
                    found = column;
                    best = first ? Double.POSITIVE_INFINITY : wanted;
                }
            }
        }
        return found;
    }

    private int rowOf(int column) {
        int row = 0;
        while (basis[row] != column) {
            row++;
        }
        return row;
    }

    /** Moves one free unknown as far as the others allow; false when nothing stops it. */
    private boolean step(int column, int way, double farthest) {
        double distance = farthest;
        int leaving = NONE;
        for (int row = 0; row < rows.length; row++) {
            double fall = rows[row][column] * way;
            if (fall > TINY) {
                double limit = values[basis[row]] / fall;
                boolean earlier = leaving == NONE
                        ? limit < distance
                        : limit < distance - TINY || (limit < distance + TINY && basis[row] < basis[leaving]);
                if (earlier) {
                    distance = Math.min(limit, distance);
                    leaving = row;
                }
            }
        }
        if (distance == Double.POSITIVE_INFINITY) {
            return false;
        }
        move(column, way * distance);
        if (leaving != NONE) {
            swap(leaving, column);
        }
        return true;
    }

    private void move(int column, double by) {
        values[column] = tidy(values[column] + by);
        for (int row = 0; row < rows.length; row++) {
            double moved = values[basis[row]] - rows[row][column] * by;
            values[basis[row]] = Math.max(0, tidy(moved));
        }
    }

    private void swap(int leaving, int column) {
        values[basis[leaving]] = 0;
        isBasic[basis[leaving]] = false;
        clear(rows, leaving, column);
        basis[leaving] = column;
        isBasic[column] = true;
    }
}
