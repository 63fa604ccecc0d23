package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.sql.Materialise;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/**
 * Materialises the populations of a library in a schema of a server. The schema appears complete or not at all: it is built
 * under another name, under a lock that other builders respect, and renamed.
 */
record PostgresBuilder(
        PostgresServer server,
        Library library,
        SnapshotTables tables,
        MonthGrid grid,
        Settings settings,
        Progress progress) {
    private static final Dialect DIALECT = Dialect.POSTGRES;
    private static final String BUILDING = "_building";

    void provide(String schema) throws SQLException {
        try (Connection connection = server.writing()) {
            Workbench plain = new Workbench(connection, new Places(DIALECT, ""), settings.buildDeadline());
            if (exists(plain, schema)) {
                return;
            }
            String lock = "pg_advisory_lock(hashtext(" + DIALECT.literal(schema) + "))";
            plain.texts("select cast(" + lock + " as text)");
            try {
                if (!exists(plain, schema)) {
                    sweep(plain, schema);
                    build(plain, schema);
                }
            } finally {
                plain.execute("drop schema if exists " + DIALECT.name(schema + BUILDING) + " cascade");
                plain.texts("select cast(" + lock.replace("_lock", "_unlock") + " as text)");
            }
        }
    }

    private static boolean exists(Workbench plain, String schema) throws SQLException {
        return !plain.texts("select nspname from pg_namespace where nspname = " + DIALECT.literal(schema))
                .isEmpty();
    }

    /** Takes away what builds of other schemas have left that were broken off: nobody holds their locks. */
    private static void sweep(Workbench plain, String schema) throws SQLException {
        String name = "left(nspname, -" + BUILDING.length() + ")";
        List<String> brokenOff = plain.texts("select nspname from pg_namespace where nspname like 'sapwood\\_%\\"
                + BUILDING + "' and " + name + " <> " + DIALECT.literal(schema) + " and pg_try_advisory_lock(hashtext("
                + name + "))");
        for (String left : brokenOff) {
            plain.execute("drop schema if exists " + DIALECT.name(left) + " cascade");
            plain.texts("select cast(pg_advisory_unlock(hashtext("
                    + DIALECT.literal(left.substring(0, left.length() - BUILDING.length())) + ")) as text)");
        }
    }

    private void build(Workbench plain, String schema) throws SQLException {
        String building = schema + BUILDING;
        // should this process be killed, the server ends what it was at
        plain.execute("set statement_timeout = "
                + settings.buildDeadline().plusSeconds(5).toMillis());
        plain.execute("drop schema if exists " + DIALECT.name(building) + " cascade");
        plain.execute("create schema " + DIALECT.name(building));
        Workbench bench = plain.in(new Places(DIALECT, building));
        Naming naming = new Naming(library, bench.places());
        Set<String> needed = new TreeSet<>();
        library.populations().values().forEach(one -> needed.addAll(new Needs(library.relations()).all(one)));
        for (Map.Entry<String, Path> table : new TreeMap<>(tables.parquet()).entrySet()) {
            if (needed.contains(table.getKey())) {
                new PostgresLoad(bench).table(naming.table(table.getKey()), table.getValue());
            }
        }
        Materialiser materialiser = new Materialiser(bench, library, tables, grid);
        materialiser.run(progress);
        for (Population population : materialiser.kept()) {
            List<String> months = new Materialise(population, grid, bench.places()).monthColumns();
            bench.execute("create index on " + bench.places().population(population.id()) + " (__unit, "
                    + String.join(", ", months) + ")");
        }
        plain.execute("alter schema " + DIALECT.name(building) + " rename to " + DIALECT.name(schema));
    }
}
