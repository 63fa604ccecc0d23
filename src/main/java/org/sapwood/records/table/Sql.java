package org.sapwood.records.table;

import org.sapwood.definition.Column;

/** The few pieces of SQL text that files need. */
public final class Sql {
    /** Line of the row in its file, or its ordinal; never visible to populations. */
    public static final String LINE = "__line";

    private Sql() {}

    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    public static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The type in which a column is stored. */
    public static String type(Column column) {
        return switch (column.type()) {
            case TEXT, FLAG -> "VARCHAR";
            case DATE -> "DATE";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
        };
    }
}
