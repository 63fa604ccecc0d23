package org.sapwood.records.extract;

import java.io.IOException;
import java.util.List;

/**
 * One table of an extract, not read yet.
 *
 * @param table name of the declared table
 * @param file what the rows are read from, relative to the extract
 * @param header names of the columns as the source gives them
 * @param headerLine line of the header in the file; 0 when there is none
 */
public record RawTable(String table, String file, List<String> header, int headerLine, Rows rows) {
    public RawTable {
        header = List.copyOf(header);
    }

    /** Begins to read the rows; the caller closes what it gets. */
    public interface Rows {
        /** @throws org.sapwood.definition.Refusal when the source as a whole cannot be read */
        RawRows open() throws IOException;
    }
}
