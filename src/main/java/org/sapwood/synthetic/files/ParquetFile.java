package org.sapwood.synthetic.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sapwood.definition.Column;
import org.sapwood.records.table.ParquetFiles;
import org.sapwood.records.table.TableWriter;

/** A Parquet file with columns of the declared types; an empty text becomes null. */
public final class ParquetFile implements RowFile {
    private final TableWriter writer;

    /** @param files stays open until this is closed */
    public ParquetFile(Path file, List<Column> columns, ParquetFiles files) {
        this.writer = TableWriter.parquet(columns, file, files);
    }

    @Override
    public void row(String... cells) {
        String[] values = cells.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].isEmpty() ? null : values[i];
        }
        writer.row(values);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
