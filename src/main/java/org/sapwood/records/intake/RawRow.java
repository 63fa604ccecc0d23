package org.sapwood.records.intake;

/** A row of a source as one line of CSV. */
final class RawRow {
    private RawRow() {}

    static String text(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        return line.toString();
    }

    private static String cell(String value) {
        if (value == null) {
            return "";
        }
        boolean quoted = value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
        return quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
