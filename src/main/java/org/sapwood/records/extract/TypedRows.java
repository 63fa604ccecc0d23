package org.sapwood.records.extract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sapwood.definition.Refusal;

/** Rows of a database as text: numbers without an empty fraction, truth values as true and false. */
final class TypedRows implements RawRows {
    private final ResultSet rows;
    private final Closing closing;
    private final Function<SQLException, Refusal> refusal;
    private final Cell[] cells;
    private final String[] texts;
    private final RawRow row = RawRow.ofTexts();
    private int ordinal;

    /**
     * @param closing closes the rows and what they come from
     * @param refusal what to say when the rows break off
     */
    TypedRows(ResultSet rows, Closing closing, Function<SQLException, Refusal> refusal) throws SQLException {
        this.rows = rows;
        this.closing = closing;
        this.refusal = refusal;
        this.cells = cells(rows.getMetaData());
        this.texts = new String[cells.length];
    }

    interface Closing {
        void close() throws SQLException;
    }

    static List<String> header(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            header.add(HeaderName.clean(columns.getColumnLabel(i)));
        }
        return header;
    }

    @Override
    public boolean next() {
        try {
            if (!rows.next()) {
                return false;
            }
            for (int i = 0; i < cells.length; i++) {
                texts[i] = cells[i].text(rows, i + 1);
            }
        } catch (SQLException e) {
            throw refusal.apply(e);
        }
        row.set(++ordinal, texts);
        return true;
    }

    @Override
    public RawRow row() {
        return row;
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (SQLException e) {
            throw refusal.apply(e);
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
