package org.sapwood.synthetic.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.synthetic.setting.Profile;

/** A table's name and columns, in the order of its file. */
public final class Shape {
    private static final String RESOURCE = "/org/sapwood/synthetic/ssd.txt";
    private static final String KIND = "cina_assessment_kind";

    private final String table;
    private final List<Column> columns;
    private final String key;
    private final Map<String, Integer> positions = new HashMap<>();

    private Shape(String table, List<String> words) {
        this.table = table;
        this.columns = words.stream().map(Shape::column).toList();
        this.key = words.stream()
                .filter(word -> word.startsWith("*"))
                .findFirst()
                .map(Shape::name)
                .orElseThrow();
        columns.forEach(column -> positions.put(column.name(), positions.size()));
    }

    /** The dataset's 48 tables by name; in the world of 2004 assessments say which kind they are. */
    public static Map<String, Shape> dataset(Profile profile) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines()) {
            if (line.endsWith(":")) {
                current = new ArrayList<>();
                columns.put(line.substring(0, line.length() - 1), current);
            } else if (!line.startsWith("#")) {
                current.addAll(List.of(line.strip().split(" ")));
            }
        }
        if (profile == Profile.INITIAL_AND_CORE) {
            columns.get("ssd_cin_assessments").add(KIND);
        }
        Map<String, Shape> shapes = new LinkedHashMap<>();
        columns.forEach((table, list) -> shapes.put(table, new Shape(table, list)));
        return shapes;
    }

    private static Column column(String word) {
        int colon = word.indexOf(':');
        ColumnType type = colon < 0
                ? ColumnType.TEXT
                : ColumnType.valueOf(word.substring(colon + 1).toUpperCase(Locale.ROOT));
        return new Column(name(word), type, "", Optional.empty(), false);
    }

    private static String name(String word) {
        int colon = word.indexOf(':');
        return word.substring(word.startsWith("*") ? 1 : 0, colon < 0 ? word.length() : colon);
    }

    private static List<String> lines() {
        try (InputStream resource = Shape.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String table() {
        return table;
    }

    public List<Column> columns() {
        return columns;
    }

    public boolean has(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("no column " + column + " in " + table);
        }
        return position;
    }

    /** The column that names a row. */
    public String key() {
        return key;
    }
}
