package org.sapwood.records.extract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Rows of a database as text: numbers without an empty fraction, truth values as true and false. */
final class TypedRows {
    private TypedRows() {}

    static List<String> header(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            header.add(HeaderName.clean(columns.getColumnLabel(i)));
        }
        return header;
    }

    static void forEach(ResultSet rows, RowSink sink) throws SQLException {
        Cell[] cells = cells(rows.getMetaData());
        String[] row = new String[cells.length];
        int ordinal = 0;
        while (rows.next()) {
            for (int i = 0; i < cells.length; i++) {
                row[i] = cells[i].text(rows, i + 1);
            }
            sink.row(++ordinal, row);
        }
    }

    private interface Cell {
        String text(ResultSet rows, int column) throws SQLException;
    }

    private static Cell[] cells(ResultSetMetaData columns) throws SQLException {
        Cell[] cells = new Cell[columns.getColumnCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(columns.getColumnType(i + 1));
        }
        return cells;
    }

    private static Cell cell(int type) {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> TypedRows::truth;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> TypedRows::number;
            case Types.NUMERIC, Types.DECIMAL -> TypedRows::decimal;
            default -> ResultSet::getString;
        };
    }

    private static String truth(ResultSet rows, int column) throws SQLException {
        boolean value = rows.getBoolean(column);
        return rows.wasNull() ? null : Boolean.toString(value);
    }

    private static String number(ResultSet rows, int column) throws SQLException {
        double value = rows.getDouble(column);
        if (rows.wasNull() || Double.isNaN(value)) {
            return null;
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    private static String decimal(ResultSet rows, int column) throws SQLException {
        BigDecimal value = rows.getBigDecimal(column);
        return value == null ? null : plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
