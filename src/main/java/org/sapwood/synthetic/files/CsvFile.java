package org.sapwood.synthetic.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file in UTF-8 with a header and lines that end in a line feed, the same on every machine. */
public final class CsvFile implements RowFile {
    private final BufferedWriter writer;

    public CsvFile(Path file, List<String> header) {
        this.writer = open(file);
        row(header.toArray(String[]::new));
    }

    static BufferedWriter open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(String... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    writer.write(',');
                }
                cell(cells[i]);
            }
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(String text) throws IOException {
        if (plain(text)) {
            writer.write(text);
            return;
        }
        writer.write('"');
        writer.write(text.replace("\"", "\"\""));
        writer.write('"');
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
