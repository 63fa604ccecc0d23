package org.sapwood.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows under headings, printed as a table, CSV or JSON.
 *
 * @param rows as long as the headings; a null cell is missing: blank in a table and CSV, null in JSON
 */
record Listing(List<String> headings, List<List<Object>> rows) {
    private static final int WIDEST = 60;

    void print(Format format, PrintStream out) {
        switch (format) {
            case table -> printTable(out);
            case csv -> printCsv(out);
            case json -> out.println(asJson());
        }
        out.flush();
    }

    /** Row by row, since there may be a million. */
    private void printCsv(PrintStream out) {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, out.charset());
        writer.writeRecord(headings);
        String[] cells = new String[headings.size()];
        for (List<Object> row : rows) {
            for (int index = 0; index < cells.length; index++) {
                cells[index] = text(row.get(index));
            }
            writer.writeRecord(cells);
        }
        flush(writer);
    }

    private static void flush(CsvWriter writer) {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String asJson() {
        return written(objects());
    }

    /** Several listings as one document, each under its name. */
    static String json(Map<String, Listing> parts) {
        Map<String, Object> objects = new LinkedHashMap<>();
        parts.forEach((name, listing) -> objects.put(name, listing.objects()));
        return written(objects);
    }

    private static String written(Object value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int index = 0; index < headings.size(); index++) {
                Object value = row.get(index);
                object.put(
                        headings.get(index),
                        value instanceof Number || value instanceof Boolean || value == null
                                ? value
                                : value.toString());
            }
            objects.add(object);
        }
        return objects;
    }

    private void printTable(PrintStream out) {
        int[] widths = new int[headings.size()];
        for (int index = 0; index < widths.length; index++) {
            int column = index;
            widths[index] = Math.min(
                    WIDEST,
                    Math.max(
                            headings.get(index).length(),
                            rows.stream()
                                    .mapToInt(row -> text(row.get(column)).length())
                                    .max()
                                    .orElse(0)));
        }
        out.println(line(headings, widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<?> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < widths.length; index++) {
            Object cell = cells.get(index);
            String text = text(cell);
            String padding = " ".repeat(Math.max(0, widths[index] - text.length()));
            line.append(cell instanceof Number ? padding + text : text + padding)
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
