package org.sapwood.records.intake;

import org.sapwood.definition.Fault;

/**
 * A row that was put aside, or one cell of it that was left blank.
 *
 * @param column name of the column at fault; empty when the row as a whole is
 * @param value of that column, as it stands in the source
 * @param wholeRow whether the row is missing from the snapshot
 * @param row all values of the row as one line of CSV
 */
public record Quarantined(
        String file, int line, String column, String value, String reason, String cure, boolean wholeRow, String row) {
    private static final int SHOWN = 60;

    /** What is wrong, where, and what to do. */
    public Fault fault() {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
        String message = column.isEmpty() ? reason : column + " \"" + shown + "\" " + reason;
        return Fault.in(file, line, message, cure);
    }
}
