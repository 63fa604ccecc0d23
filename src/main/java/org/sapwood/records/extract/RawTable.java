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

    /** Reads all rows, in the order of the source. */
    public interface Rows {
        /**
         * @return values that were not UTF-8 and were read as Windows-1252
         * @throws org.sapwood.definition.Refusal when the source as a whole cannot be read
         */
        long forEach(RowSink sink) throws IOException;
    }
}
