package org.sapwood.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Column;
import org.sapwood.synthetic.files.CsvFile;
import org.sapwood.synthetic.files.RowFile;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.rows.Shape;

/** The files of the dataset, one for each of its tables, empty ones too. */
final class DatasetFiles implements Closeable {
    private final Map<String, RowFile> files = new LinkedHashMap<>();
    private long rows;

    DatasetFiles(Path folder, Map<String, Shape> shapes, Specification specification) {
        shapes.forEach((table, shape) -> files.put(
                table,
                new CsvFile(
                        folder.resolve(table + ".csv"),
                        shape.columns().stream().map(Column::name).toList())));
        try {
            Files.writeString(
                    folder.resolve("extract.json"), "{\"extracted_on\": \"" + specification.until() + "\"}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        for (RowFile file : files.values()) {
            file.close();
        }
    }
}
