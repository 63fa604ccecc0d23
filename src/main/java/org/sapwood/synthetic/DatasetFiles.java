package org.sapwood.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Column;
import org.sapwood.records.table.ParquetFiles;
import org.sapwood.synthetic.files.CsvFile;
import org.sapwood.synthetic.files.ParquetFile;
import org.sapwood.synthetic.files.RowFile;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.rows.Shape;

/** The files of the dataset, one for each of its tables, empty ones too. */
final class DatasetFiles implements Closeable {
    private final Map<String, RowFile> files = new LinkedHashMap<>();
    private final Closeable afterwards;
    private long rows;

    DatasetFiles(Path folder, Map<String, Shape> shapes, Specification specification) throws IOException {
        Files.createDirectories(folder);
        afterwards = switch (specification.format()) {
            case CSV -> text(folder, shapes);
            case PARQUET -> parquet(folder, shapes);
        };
        Files.writeString(folder.resolve("extract.json"), "{\"extracted_on\": \"" + specification.until() + "\"}\n");
    }

    private Closeable text(Path folder, Map<String, Shape> shapes) {
        shapes.forEach((table, shape) -> files.put(
                table,
                new CsvFile(
                        folder.resolve(table + ".csv"),
                        shape.columns().stream().map(Column::name).toList())));
        return () -> {};
    }

    private Closeable parquet(Path folder, Map<String, Shape> shapes) {
        ParquetFiles together = new ParquetFiles(folder);
        shapes.forEach((table, shape) ->
                files.put(table, new ParquetFile(folder.resolve(table + ".parquet"), shape.columns(), together)));
        return together::close;
    }

    void write(ChildRows child) {
        child.all().values().forEach(this::write);
    }

    void write(List<Row> list) {
        for (Row row : list) {
            files.get(row.table()).row(row.cells());
            rows++;
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (afterwards) {
            for (RowFile file : files.values()) {
                file.close();
            }
        }
    }
}
