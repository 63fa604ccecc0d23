package org.sapwood.sql.condition;

import org.sapwood.sql.dialect.Dialect;

/** What the facts of a case, the dates it is judged by and the calendar are called in the query around a condition. */
public interface SqlNames {
    /** SQL of a fact: a quoted column, or an expression of the fact's type. */
    String fact(String name);

    /** SQL of the last day of the period; never null. */
    String asAt();

    /** SQL of the date of the extract; never null. */
    String extractedOn();

    /** The relation of working days, quoted and with its schema as needed. */
    String calendar();

    /** Whether a fact is known to be null in no row; the SQL is shorter where it is. */
    default boolean neverNull(String fact) {
        return false;
    }

    /** Everything under its own name, quoted. */
    static SqlNames plain(Dialect dialect) {
        return new SqlNames() {
            @Override
            public String fact(String name) {
                return dialect.name(name);
            }

            @Override
            public String asAt() {
                return dialect.name("as_at");
            }

            @Override
            public String extractedOn() {
                return dialect.name("extracted_on");
            }

            @Override
            public String calendar() {
                return dialect.name(Dialect.CALENDAR);
            }
        };
    }
}
