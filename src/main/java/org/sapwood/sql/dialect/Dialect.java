package org.sapwood.sql.dialect;

import java.time.LocalDate;
import java.util.List;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.ValueType;

/**
 * An engine that we write SQL for. Every method takes and gives SQL text; the same text means the same value on every
 * engine. Texts given as {@code sql} arguments must be complete expressions: bracketed, unless they are a name, a literal
 * or a call.
 */
public enum Dialect {
    DUCKDB(new DuckDbDates(), "varchar", "double"),
    POSTGRES(new PostgresDates(), "text", "double precision"),
    TRINO(new TrinoDates(), "varchar", "double");

    /** The working-day calendar, {@code (day date, working_days integer)}, where no schema is named. */
    public static final String CALENDAR = "__calendar";

    private final DateSql dates;
    private final String textType;
    private final String decimalType;

    Dialect(DateSql dates, String textType, String decimalType) {
        this.dates = dates;
        this.textType = textType;
        this.decimalType = decimalType;
    }

    /** A name, always quoted, so that no word is reserved and case is kept. */
    public String name(String name) {
        return '"' + withoutNul(name).replace("\"", "\"\"") + '"';
    }

    public String literal(String text) {
        return '\'' + withoutNul(text).replace("'", "''") + '\'';
    }

    /** @param day from year 1 to 9999 */
    public String literal(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("no engine writes the date " + day + " as we do");
        }
        return "date '" + day + "'";
    }

    public String literal(long number) {
        return number < 0 ? "(" + number + ")" : Long.toString(number);
    }

    /** A double-precision number: without the cast PostgreSQL would count in exact decimals and differ in the last digit. */
    public String literal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no literal for " + number);
        }
        String digits = Double.toString(number);
        String text = digits.contains("E") ? digits : digits + "E0";
        return this == POSTGRES ? "cast(" + text + " as double precision)" : number < 0 ? "(" + text + ")" : text;
    }

    public String literal(boolean value) {
        return Boolean.toString(value);
    }

    /** The engine's name of a type; whole numbers have 64 bits. */
    public String type(ValueType type) {
        return switch (type) {
            case TEXT -> textType;
            case DATE -> "date";
            case INTEGER -> "bigint";
            case DECIMAL -> decimalType;
            case BOOLEAN -> "boolean";
        };
    }

    public String cast(String sql, ValueType type) {
        return "cast(" + sql + " as " + type(type) + ")";
    }

    /** A truth value as a small whole number: 1 when it holds, 0 when not, null when unknown. */
    public String truthAsNumber(String sql) {
        return "cast(" + sql + " as " + (this == DUCKDB ? "tinyint" : "integer") + ")";
    }

    /** Division in double precision; null when the divisor is zero. */
    public String division(String dividend, String divisor) {
        return "(" + cast(dividend, ValueType.DECIMAL) + " / nullif(" + divisor + ", 0))";
    }

    /**
     * The type of a column of ids. Hardly one is like another: packing them costs DuckDB more than it saves, and reading
     * one again would mean unpacking thousands.
     */
    public String typeOfIds() {
        return this == DUCKDB ? textType + " using compression uncompressed" : textType;
    }

    /** The type of {@link #hash}. */
    public String typeOfHashes() {
        return this == DUCKDB ? "ubigint" : "bigint";
    }

    /** A text, to be compared by code point: what the others do anyway and PostgreSQL must be told. */
    public String byCodePoint(String sql) {
        return this == POSTGRES ? "(" + sql + " collate \"C\")" : sql;
    }

    /** A hash of a text in 64 bits, for an engine's own use: engines, and versions of one, do not agree on it. */
    public String hash(String sql) {
        return switch (this) {
            case DUCKDB -> "hash(" + sql + ")";
            case POSTGRES -> "hashtextextended(" + sql + ", 0)";
            case TRINO -> "from_big_endian_64(xxhash64(to_utf8(" + sql + ")))";
        };
    }

    /** A term of an ORDER BY; nulls come last in both directions, where engines disagree when they are not told. */
    public String order(String sql, boolean descending) {
        return sql + (descending ? " desc" : " asc") + " nulls last";
    }

    /** {@link #call(DateFunction, List, String)} on the calendar {@link #CALENDAR}. */
    public String call(DateFunction function, List<String> arguments) {
        return call(function, arguments, CALENDAR);
    }

    /**
     * A date function.
     *
     * @param arguments as many as the function has; a whole-number literal as plain digits
     * @param calendar the relation of working days, quoted and with its schema as needed. An argument of {@code workdays},
     *     {@code months} or {@code age} may come to stand inside a subquery: it must not hold a window function
     */
    public String call(DateFunction function, List<String> arguments, String calendar) {
        if (arguments.size() != function.parameters().size()) {
            throw new IllegalArgumentException(
                    function.word() + " has " + function.parameters().size() + " arguments");
        }
        return dates.call(function, arguments, calendar);
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text must not hold the character NUL");
        }
        return text;
    }
}
