package org.sapwood.sql;

import org.sapwood.sql.dialect.Dialect;

/**
 * Where the relations of one snapshot stand on an engine, quoted. What begins with {@code __} is ours and cannot be named
 * in a population.
 *
 * @param schema empty where the engine's own default schema is used
 * @param prefix of the names of materialised populations
 */
public record Places(Dialect dialect, String schema, String prefix) {
    /** What the names of materialised populations begin with. */
    public static final String POPULATION = "population_";

    public Places(Dialect dialect, String schema) {
        this(dialect, schema, POPULATION);
    }

    public String relation(String name) {
        return schema.isEmpty() ? dialect.name(name) : dialect.name(schema) + "." + dialect.name(name);
    }

    /** A population, materialised: its columns, {@code __unit} and its months. */
    public String population(String id) {
        return relation(prefix + id);
    }

    /** {@code (unit integer, id text)}: the dense number of each team met in the records. */
    public String units() {
        return relation("__units");
    }

    /** {@code (month integer, as_at date)}: the grid. */
    public String months() {
        return relation("__months");
    }

    /** {@code (day date, working_days integer)}. */
    public String calendar() {
        return relation(Dialect.CALENDAR);
    }
}
