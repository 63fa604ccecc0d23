package org.sapwood.records.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** A CSV file with a header: strict UTF-8, or else Windows-1252. */
public final class CsvFile {
    private final Path path;
    private final String name;
    private final FileCheck check;
    private final List<String> header;

    private CsvFile(Path path, String name, FileCheck check) throws IOException {
        this.path = path;
        this.name = name;
        this.check = check;
        this.header = readHeader();
    }

    /**
     * Checks the bytes and reads the header.
     *
     * @throws Refusal when the file is no CSV or has no header
     */
    public static CsvFile open(Path path, String name) throws IOException {
        return new CsvFile(path, name, FileCheck.of(path, name));
    }

    /** The names in the first line, without byte order mark and spaces. */
    public List<String> header() {
        return header;
    }

    public SourceFile source() {
        return check.source();
    }

    public RawTable as(String table) {
        return new RawTable(table, name, header, 1, this::open);
    }

    private List<String> readHeader() throws IOException {
        try (CsvRows rows = new CsvRows(path, name, check.isUtf8())) {
            if (!rows.next()) {
                throw new Refusal(
                        Fault.in(name, 0, "The file is empty, without even a header line", "Export the table again"));
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < rows.row().width(); i++) {
                names.add(HeaderName.clean(Objects.requireNonNullElse(rows.row().text(i), "")));
            }
            return names;
        }
    }

    private RawRows open() throws IOException {
        CsvRows rows = new CsvRows(path, name, check.isUtf8());
        rows.next(); // the header
        return rows;
    }
}
