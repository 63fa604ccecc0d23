package org.sapwood.records.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;
import org.sapwood.definition.Column;

/** The values of one column of a block, each put as the clean text of the column's type. */
public abstract class ColumnValues<T> {
    final T[] values;

    private ColumnValues(T[] values) {
        this.values = values;
    }

    static ColumnValues<?> of(Column column) {
        return switch (column.type()) {
            case TEXT, FLAG -> new Texts();
            case DATE -> new Dates();
            case INTEGER -> new WholeNumbers();
            case DECIMAL -> new Decimals();
        };
    }

    /** Puts a text in UTF-8 that is not blank. */
    public final void put(int row, byte[] bytes, int from, int to) {
        values[row] = value(bytes, from, to);
    }

    public final void putBlank(int row) {
        values[row] = null;
    }

    public final boolean isBlank(int row) {
        return values[row] == null;
    }

    /** A value that is not blank, for a person to read. */
    public final String text(int row) {
        return text(values[row]);
    }

    String text(T value) {
        return value.toString();
    }

    /** Hands the first rows to the database. */
    abstract void give(int rows, DuckDBWritableVector vector);

    abstract T value(byte[] bytes, int from, int to);

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static final class Texts extends ColumnValues<byte[]> {
        Texts() {
            super(new byte[RowBlock.ROWS][]);
        }

        @Override
        byte[] value(byte[] bytes, int from, int to) {
            return Arrays.copyOfRange(bytes, from, to);
        }

        @Override
        String text(byte[] value) {
            return new String(value, StandardCharsets.UTF_8);
        }

        @Override
        void give(int rows, DuckDBWritableVector vector) {
            vector.setStringUtf8Batch(0, rows == values.length ? values : Arrays.copyOf(values, rows));
        }
    }

    private static final class Dates extends ColumnValues<LocalDate> {
        Dates() {
            super(new LocalDate[RowBlock.ROWS]);
        }

        @Override
        LocalDate value(byte[] bytes, int from, int to) {
            return LocalDate.of(
                    number(bytes, from, from + 4), number(bytes, from + 5, from + 7), number(bytes, from + 8, to));
        }

        private static int number(byte[] bytes, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                number = number * 10 + bytes[i] - '0';
            }
            return number;
        }

        @Override
        void give(int rows, DuckDBWritableVector vector) {
            for (int row = 0; row < rows; row++) {
                vector.setDate(row, values[row]);
            }
        }
    }

    private static final class WholeNumbers extends ColumnValues<Long> {
        WholeNumbers() {
            super(new Long[RowBlock.ROWS]);
        }

        @Override
        Long value(byte[] bytes, int from, int to) {
            return Long.valueOf(ascii(bytes, from, to));
        }

        @Override
        void give(int rows, DuckDBWritableVector vector) {
            for (int row = 0; row < rows; row++) {
                if (values[row] == null) {
                    vector.setNull(row);
                } else {
                    vector.setLong(row, values[row]);
                }
            }
        }
    }

    private static final class Decimals extends ColumnValues<Double> {
        Decimals() {
            super(new Double[RowBlock.ROWS]);
        }

        @Override
        Double value(byte[] bytes, int from, int to) {
            return Double.valueOf(ascii(bytes, from, to));
        }

        @Override
        void give(int rows, DuckDBWritableVector vector) {
            for (int row = 0; row < rows; row++) {
                if (values[row] == null) {
                    vector.setNull(row);
                } else {
                    vector.setDouble(row, values[row]);
                }
            }
        }
    }
}
