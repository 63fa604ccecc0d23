package org.sapwood.records.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;
import org.sapwood.records.extract.RawTable;

/**
 * Rows gathered from a nested return, by table. They stay in memory: a return is one authority's year. What had no
 * place in any table is counted by element.
 */
final class ReturnRows {
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> unplaced = new TreeMap<>();

    /** @param values by column */
    record Row(int line, Map<String, String> values) {}

    void add(String table, int line, Map<String, String> values) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(new Row(line, values));
    }

    void unplaced(Element element) {
        unplaced.merge(element.name(), 1, Integer::sum);
    }

    List<String> unplaced() {
        return unplaced.entrySet().stream()
                .map(entry -> "element " + entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
    }

    /** The tables that have rows, in the order of the layout. */
    List<RawTable> tables(Layout layout, String file, boolean isUtf8) {
        return layout.tables().stream()
                .map(Table::name)
                .filter(rows::containsKey)
                .map(table -> table(table, rows.get(table), file, isUtf8))
                .toList();
    }

    private static RawTable table(String name, List<Row> rows, String file, boolean isUtf8) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.values().keySet()));
        List<String> header = new ArrayList<>(columns);
        return new RawTable(name, file, header, 0, () -> new ListedRows(rows, header, isUtf8));
    }
}
