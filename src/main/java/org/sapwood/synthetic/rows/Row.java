package org.sapwood.synthetic.rows;

import java.util.Arrays;

/** One row of the dataset, as text; blank cells are empty. */
public final class Row {
    private final Shape shape;
    private final String[] cells;
    private boolean altered;

    Row(Shape shape) {
        this.shape = shape;
        this.cells = new String[shape.columns().size()];
        Arrays.fill(cells, "");
    }

    private Row(Row other) {
        this.shape = other.shape;
        this.cells = other.cells.clone();
    }

    public Row copy() {
        return new Row(this);
    }

    public Row set(String column, String value) {
        cells[shape.position(column)] = value;
        return this;
    }

    Row flag(String column, boolean value) {
        return set(column, value ? "Y" : "N");
    }

    public String get(String column) {
        return cells[shape.position(column)];
    }

    public boolean blank(String column) {
        return get(column).isEmpty();
    }

    public Shape shape() {
        return shape;
    }

    public String table() {
        return shape.table();
    }

    /** Whether somebody has spoilt or dressed up this row: it is left alone from then on. */
    public boolean altered() {
        return altered;
    }

    public void alter() {
        altered = true;
    }

    public String[] cells() {
        return cells;
    }
}
