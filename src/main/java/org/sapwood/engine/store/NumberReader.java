package org.sapwood.engine.store;

/** Takes the rows of a result whose columns are all whole numbers of at most 32 bits, many at a time. */
@FunctionalInterface
public interface NumberReader {
    /** Stands for an empty value. */
    int NONE = Integer.MIN_VALUE;

    /**
     * @param rows how many; the arrays may be longer
     * @param columns by column, then by row; used again for the rows that follow
     */
    void rows(int rows, int[][] columns);
}
