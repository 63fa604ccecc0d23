package org.sapwood.records.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sapwood.definition.Column;

/**
 * Writes the rows of one table to a file, one after the other, in constant memory, also when many tables grow at once. A value is the clean text of its
 * column's type: dates as yyyy-mm-dd, flags as Y or N, null for blank. The same rows make the same bytes.
 */
public final class TableWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int BYTES_A_CHARACTER = 4;

    private final CsvWriter rows;
    private final Ending ending;
    private long longestRow;

    private TableWriter(Path csv, Ending ending) throws IOException {
        this.rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(csv);
        this.ending = ending;
    }

    /** A CSV file in UTF-8 with a header line. */
    public static TableWriter csv(List<Column> columns, Path file) {
        try {
            TableWriter writer = new TableWriter(file, longest -> {});
            writer.row(columns.stream().map(Column::name).toArray(String[]::new));
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A Parquet file with columns of the declared types. Rows are kept beside it as text until the writer is closed;
     * {@code files} must stay open until then.
     */
    public static TableWriter parquet(List<Column> columns, Path file, ParquetFiles files) {
        Path text = file.resolveSibling(file.getFileName() + ".rows");
        try {
            return new TableWriter(text, longest -> {
                try {
                    files.write(columns, text, longest * BYTES_A_CHARACTER, file);
                } finally {
                    Files.delete(text);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; as many values as there are columns, in their order. */
    public void row(String... values) {
        long length = values.length;
        for (String value : values) {
            length += value == null ? 0 : value.length();
        }
        longestRow = Math.max(longestRow, length);
        rows.writeRecord(values);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        ending.run(longestRow);
    }

    private interface Ending {
        void run(long longestRow) throws IOException;
    }
}
