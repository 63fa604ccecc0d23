package org.sapwood.synthetic.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file in UTF-8 with a header and lines that end in a line feed, the same on every machine. */
public final class CsvFile implements RowFile {
    private final TextFile text;

    public CsvFile(Path file, List<String> header) {
        this.text = new TextFile(file);
        row(header.toArray(String[]::new));
    }

    @Override
    public void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.write(',');
            }
            cell(cells[i]);
        }
        text.write('\n');
    }

    private void cell(String value) {
        if (text.writeUnless(value, CsvFile::needsQuotes)) {
            return;
        }
        text.write('"');
        text.write(value.replace("\"", "\"\""));
        text.write('"');
    }

    private static boolean needsQuotes(char letter) {
        return letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
