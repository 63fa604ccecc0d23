package org.sapwood.synthetic.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Window;

/** All rows about one child. */
public final class ChildRows {
    private final Map<String, Shape> shapes;
    private final Window window;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    ChildRows(Map<String, Shape> shapes, Window window) {
        this.shapes = shapes;
        this.window = window;
    }

    Row add(String table) {
        Row row = new Row(shapes.get(table));
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return row;
    }

    public List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    public Map<String, List<Row>> all() {
        return rows;
    }

    /** Another row of the same table, in its place after the given one. */
    public void insertAfter(Row row, Row copy) {
        List<Row> list = rows.get(row.table());
        list.add(list.indexOf(row) + 1, copy);
    }

    public void remove(Row row) {
        rows.get(row.table()).remove(row);
    }

    /** The day as text when it was known at the extract, else empty. */
    String past(int day) {
        return window.known(day) ? Days.text(day) : "";
    }

    boolean known(int day) {
        return window.known(day);
    }
}
