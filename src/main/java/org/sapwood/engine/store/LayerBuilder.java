package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.sql.Materialise;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/**
 * Builds the serving file of a snapshot that differs little from an earlier one, as a layer over the earlier file: rows of
 * touched persons are computed anew, over their own records; the rows of everybody else stay where they are.
 */
record LayerBuilder(
        Library library,
        SnapshotTables tables,
        MonthGrid grid,
        Settings settings,
        Progress progress,
        LayerPlan plan,
        String earlierSnapshot,
        Path base)
        implements ServingFolder.Builder {
    static final String BASE = "base";
    static final String LAYER = "layer_";
    static final String TOUCHED = "__touched";

    @Override
    public void build(Path file) {
        try (Connection connection =
                DriverManager.getConnection("jdbc:duckdb:" + file, ServingBuilder.writing(file, settings))) {
            Workbench bench = new Workbench(connection, new Places(Dialect.DUCKDB, ""));
            bench.execute("attach "
                    + Dialect.DUCKDB.literal(base.toAbsolutePath().toString()) + " as " + BASE + " (read_only)");
            Materialiser materialiser = new Materialiser(bench, library, tables, grid);
            materialiser.supply();
            bench.execute("insert into __units select * from " + BASE + ".__units");
            touched(bench);
            List<Population> whole = new ArrayList<>(plan.whole());
            changed(bench, whole);
            whole(bench, whole);
            same(bench);
            bench.execute("checkpoint");
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }

    private void touched(Workbench bench) throws SQLException {
        bench.execute("create table " + TOUCHED + " (id varchar)");
        List<String> rows = plan.touched().stream()
                .map(id -> "(" + Dialect.DUCKDB.literal(id) + ")")
                .toList();
        for (int from = 0; from < rows.size(); from += 1_000) {
            bench.execute("insert into " + TOUCHED + " values "
                    + String.join(", ", rows.subList(from, Math.min(from + 1_000, rows.size()))));
        }
        bench.execute("create table __refreshed as select " + Dialect.DUCKDB.literal(earlierSnapshot)
                + " as snapshot, population, how from (values ('', '')) nothing(population, how) where false");
    }

    private void views(Workbench bench, boolean restricted) throws SQLException {
        Naming naming = new Naming(library, bench.places());
        for (String table : new TreeMap<>(tables.parquet()).keySet()) {
            String person =
                    plan.tables().get(table).person().map(Dialect.DUCKDB::name).orElse("");
            String where = restricted && !person.isEmpty()
                    ? " where " + person + " is null or " + person + " in (select id from " + TOUCHED + ")"
                    : "";
            bench.execute("create or replace temp view " + naming.table(table) + " as select * from "
                    + LayerPlan.parquet(tables, table) + where);
        }
    }

    /** @param whole is given the populations that turn out to need computing as a whole */
    private void changed(Workbench bench, List<Population> whole) throws SQLException {
        views(bench, true);
        List<Population> possible = new ArrayList<>();
        for (Population population : plan.changed()) {
            (hasFault(bench, BASE + ".__faults", population) ? whole : possible).add(population);
        }
        new Materialiser(bench, library, tables, grid).run(possible, progress);
        for (Population population : possible) {
            String table = bench.places().population(population.id());
            if (hasFault(bench, "__faults", population) || meetsAnother(bench, population)) {
                bench.execute("delete from __faults where population = " + Dialect.DUCKDB.literal(population.id()));
                bench.drop(table);
                whole.add(population);
            } else {
                String layer = Dialect.DUCKDB.name(LAYER + population.id());
                bench.execute("alter table " + table + " rename to " + layer);
                bench.execute("create view " + table + " as select " + columns(population) + " from " + BASE + "."
                        + table + " where person_id is not null and person_id not in (select id from " + TOUCHED
                        + ") union all select " + columns(population) + " from " + layer);
                note(bench, population, "changed");
            }
        }
    }

    private static boolean hasFault(Workbench bench, String faults, Population population) throws SQLException {
        return !bench.texts("select population from " + faults + " where population = "
                        + Dialect.DUCKDB.literal(population.id()))
                .isEmpty();
    }

    /** Whether a case of a touched person has the id of an untouched one's: then both must be looked at together. */
    private static boolean meetsAnother(Workbench bench, Population population) throws SQLException {
        String table = bench.places().population(population.id());
        return !bench.texts("select case_id from " + BASE + "." + table
                        + " where person_id is not null and person_id not in (select id from " + TOUCHED
                        + ") and case_id in (select case_id from " + table + ") limit 1")
                .isEmpty();
    }

    private String columns(Population population) {
        List<String> columns = new ArrayList<>();
        population.columns().forEach(column -> columns.add(column.name()));
        columns.add("__unit");
        columns.addAll(new Materialise(population, grid, new Places(Dialect.DUCKDB, "")).monthColumns());
        return columns.stream().map(Dialect.DUCKDB::name).collect(Collectors.joining(", "));
    }

    private void whole(Workbench bench, List<Population> whole) throws SQLException {
        views(bench, false);
        new Materialiser(bench, library, tables, grid).run(whole, progress);
    }

    private void same(Workbench bench) throws SQLException {
        for (Population population : plan.same()) {
            if (hasFault(bench, BASE + ".__faults", population)) {
                bench.execute("insert into __faults select * from " + BASE + ".__faults where population = "
                        + Dialect.DUCKDB.literal(population.id()));
            } else {
                String table = bench.places().population(population.id());
                bench.execute("create view " + table + " as select * from " + BASE + "." + table);
                note(bench, population, "same");
            }
        }
    }

    private void note(Workbench bench, Population population, String how) throws SQLException {
        bench.execute("insert into __refreshed values (" + Dialect.DUCKDB.literal(earlierSnapshot) + ", "
                + Dialect.DUCKDB.literal(population.id()) + ", " + Dialect.DUCKDB.literal(how) + ")");
    }
}
