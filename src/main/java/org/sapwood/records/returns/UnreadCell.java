package org.sapwood.records.returns;

/**
 * A cell of a return that is not what its column should hold, or a row that is not what its file should hold.
 *
 * @param row number of the row within its table, from 1; 0 for a row that is not among them
 * @param column blank when it is about the whole row
 * @param written as it stands in the file
 * @param problem completes the sentence "CHILD ..."
 */
public record UnreadCell(
        String table, int row, String file, int line, String column, String written, String problem, String cure) {}
