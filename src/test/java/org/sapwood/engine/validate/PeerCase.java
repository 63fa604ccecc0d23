package org.sapwood.engine.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A reference case: small tables of a return, and the rows that one rule must flag. */
record PeerCase(JsonNode json) {
    /** What the cases call a column that is another one. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("UASC_STATUS", "UASC", "DATE_EPISODE_CEASED", "DEC", "PLACEMENT", "PLACE");

    static List<PeerCase> in(Path folder, String year) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<PeerCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode each : mapper.readTree(file.toFile())) {
                    boolean inForce = false;
                    for (JsonNode effective : each.get("effective_in")) {
                        inForce |= effective.asString().equals(year);
                    }
                    if (inForce) {
                        cases.add(new PeerCase(each));
                    }
                }
            }
        }
        return cases;
    }

    String id() {
        return json.get("id").asString();
    }

    String rule() {
        return json.get("rule").asString();
    }

    boolean isSkipped() {
        return json.path("skipped").asBoolean();
    }

    String metadata(String key, String otherwise) {
        return json.path("metadata").path(key).asString(otherwise);
    }

    LocalDate day(String key, LocalDate otherwise) {
        String text = metadata(key, "");
        return text.isEmpty() ? otherwise : LocalDate.parse(text, DateTimeFormatter.ofPattern("d/M/yyyy"));
    }

    /** Of a census: the day on which its year ends, as its header says. */
    Optional<LocalDate> referenceDate() {
        JsonNode header = json.path("tables").path("Header");
        for (int i = 0; i < header.path("columns").size(); i++) {
            if (header.path("columns").get(i).asString().equals("ReferenceDate")) {
                String text = header.path("rows").get(0).get(i).asString();
                return Optional.of(
                        text.contains("/")
                                ? LocalDate.parse(text, DateTimeFormatter.ofPattern("d/M/yyyy"))
                                : LocalDate.parse(text));
            }
        }
        return Optional.empty();
    }

    /** This year's tables and, under names that end in _last, those of the year before. */
    Map<String, RawTable> tables() {
        Map<String, RawTable> tables = new TreeMap<>();
        json.get("tables")
                .properties()
                .forEach(table -> tables.put(table.getKey(), table(table.getKey(), table.getValue())));
        return tables;
    }

    /** A table of reference data. */
    Optional<RawTable> reference(String key, String name) {
        JsonNode table = json.path("metadata").path(key).path("table");
        return table.isMissingNode() ? Optional.empty() : Optional.of(table(name, table));
    }

    private static RawTable table(String name, JsonNode table) {
        List<String> header = new ArrayList<>();
        table.get("columns")
                .forEach(column -> header.add(OTHER_NAMES.getOrDefault(column.asString(), column.asString())));
        List<String[]> rows = new ArrayList<>();
        for (JsonNode row : table.get("rows")) {
            String[] cells = new String[header.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(row.get(i));
            }
            rows.add(cells);
        }
        return new RawTable(name, name, header, 0, () -> new Listed(rows));
    }

    /**
     * Numbers as a file would have them: 1, not 1.0. A text of no characters, which is not a blank and which no file can
     * hold, is written as two quotation marks.
     */
    private static String cell(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())) {
            return Long.toString(value.longValue());
        }
        return value.asString().isEmpty() ? "''" : value.asString();
    }

    /** By table, what the rows of the case are called, in order. */
    List<String> labels(String table) {
        List<String> labels = new ArrayList<>();
        json.path("tables").path(table).path("index").forEach(label -> labels.add(label.asString()));
        return labels;
    }

    /** Rows that must be flagged, as "table label". */
    Set<String> expected() {
        Set<String> rows = new TreeSet<>();
        json.path("expected")
                .properties()
                .forEach(table -> table.getValue().forEach(label -> rows.add(table.getKey() + " " + label.asString())));
        json.path("expected_locations")
                .forEach(location -> rows.add(
                        location.get(0).asString() + " " + location.get(2).asString()));
        return rows;
    }

    boolean isWholeReturn() {
        return json.path("kind").asString().equals("whole-return");
    }

    boolean isReported() {
        return json.path("report_rows").asInt() > 0;
    }

    private static final class Listed implements RawRows {
        private final List<String[]> rows;
        private final RawRow row = RawRow.ofTexts();
        private int next;

        Listed(List<String[]> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (next == rows.size()) {
                return false;
            }
            row.set(next + 1, rows.get(next++));
            return true;
        }

        @Override
        public RawRow row() {
            return row;
        }

        @Override
        public void close() {}
    }
}
