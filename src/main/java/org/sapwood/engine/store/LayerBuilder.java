package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.sql.Materialise;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/**
 * Builds the serving file of a snapshot that differs little from an earlier one, as a layer over the earlier file: rows of
 * the persons concerned are computed anew, over their own records; the rows of everybody else stay where they are.
 */
record LayerBuilder(
        Library library,
        SnapshotTables tables,
        MonthGrid grid,
        Settings settings,
        Progress progress,
        LayerPlan plan,
        Path base)
        implements ServingFolder.Builder {
    static final String BASE = "base";
    static final String LAYER = "layer_";
    static final String TOUCHED = "__touched";
    private static final String TOUCHED_IDS = "(select id from " + TOUCHED + ")";
    private static final String OTHERS = " where __person not in (select __person from " + TOUCHED + ")";

    @Override
    public void build(Path file) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:duckdb:" + file, ServingBuilder.writing(file, settings.withThreads(1)))) {
            Workbench bench = new Workbench(connection, new Places(Dialect.DUCKDB, ""), settings.buildDeadline());
            bench.execute("attach " + literal(base.toAbsolutePath().toString()) + " as " + BASE + " (read_only)");
            Lockdown.close(connection, files());
            Materialiser materialiser = new Materialiser(bench, library, tables, grid);
            materialiser.supply();
            bench.execute("insert into __units select * from " + BASE + ".__units");
            provenance(bench);
            List<Population> whole = new ArrayList<>(plan.whole());
            changed(bench, whole);
            whole(bench, whole);
            same(bench);
            bench.execute("checkpoint");
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>(tables.parquet().values());
        files.addAll(plan.since().persons());
        files.addAll(plan.since().rows().values());
        return files;
    }

    private void provenance(Workbench bench) throws SQLException {
        bench.execute("create table " + TOUCHED + " as select id, " + Dialect.DUCKDB.hash("id") + " as __person from ("
                + plan.since().personsSql() + ")");
        bench.execute("create table __since as select " + literal(plan.since().snapshot()) + " as snapshot, "
                + Dialect.DUCKDB.literal(plan.since().extractedOn()) + " as extracted_on");
        bench.execute("create table __refreshed (population varchar, how varchar)");
    }

    /** The tables of records: all rows, or those of the persons concerned. */
    private void views(Workbench bench, boolean restricted) throws SQLException {
        Naming naming = new Naming(library, bench.places());
        for (String table : new TreeMap<>(tables.parquet()).keySet()) {
            String rows = restricted && plan.tables().get(table).person().isPresent() ? concerned(table) : all(table);
            bench.execute("create or replace temp view " + naming.table(table) + " as " + rows);
        }
    }

    private String all(String table) {
        return "select * from " + LayerPlan.parquet(tables.parquet().get(table));
    }

    private String concerned(String table) {
        Path apart = plan.since().rows().get(table);
        String person = Dialect.DUCKDB.name(plan.tables().get(table).person().orElseThrow());
        return apart == null
                ? all(table) + " where coalesce(" + person + ", '') in " + TOUCHED_IDS
                : "select * from " + LayerPlan.parquet(apart);
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
                bench.execute("delete from __faults where population = " + literal(population.id()));
                bench.drop(table);
                whole.add(population);
            } else {
                String layer = Dialect.DUCKDB.name(LAYER + population.id());
                bench.execute("alter table " + table + " rename to " + layer);
                bench.execute("create view " + table + " as " + kept(bench, population) + OTHERS + " union all select "
                        + columns(bench, population) + " from " + layer);
                note(bench, population, "changed");
            }
        }
    }

    private static boolean hasFault(Workbench bench, String faults, Population population) throws SQLException {
        return !bench.texts("select population from " + faults + " where population = " + literal(population.id()))
                .isEmpty();
    }

    /** Whether a case of somebody concerned has the id of another's: then both must be looked at together. */
    private boolean meetsAnother(Workbench bench, Population population) throws SQLException {
        String table = bench.places().population(population.id());
        return plan.meeting().contains(population.id())
                && !bench.texts("select case_id from " + BASE + "." + table + OTHERS
                                + " and case_id in (select case_id from " + table + ") limit 1")
                        .isEmpty();
    }

    /** The earlier rows; when the day of the extract has moved, with the months in which they count by the new day. */
    private String kept(Workbench bench, Population population) {
        boolean moved = !plan.since().extractedOn().equals(tables.extractedOn())
                && population.countsWhen() == CountsWhen.OPEN_ON;
        String columns = moved
                ? names(population) + ", __person, __unit, "
                        + texts(bench, population).months()
                : columns(bench, population);
        return "select " + columns + " from " + BASE + "." + bench.places().population(population.id());
    }

    private String columns(Workbench bench, Population population) {
        String months = texts(bench, population).monthColumns().stream()
                .map(Dialect.DUCKDB::name)
                .collect(Collectors.joining(", "));
        return names(population) + ", __person, __unit, " + months;
    }

    private static String names(Population population) {
        return population.columns().stream()
                .map(column -> Dialect.DUCKDB.name(column.name()))
                .collect(Collectors.joining(", "));
    }

    private Materialise texts(Workbench bench, Population population) {
        return new Materialise(population, grid, bench.places());
    }

    private void whole(Workbench bench, List<Population> whole) throws SQLException {
        views(bench, false);
        new Materialiser(bench, library, tables, grid).run(whole, progress);
    }

    private void same(Workbench bench) throws SQLException {
        for (Population population : plan.same()) {
            if (hasFault(bench, BASE + ".__faults", population)) {
                bench.execute("insert into __faults select * from " + BASE + ".__faults where population = "
                        + literal(population.id()));
            } else {
                bench.execute(
                        "create view " + bench.places().population(population.id()) + " as " + kept(bench, population));
                note(bench, population, "same");
            }
        }
    }

    private static void note(Workbench bench, Population population, String how) throws SQLException {
        bench.execute("insert into __refreshed values (" + literal(population.id()) + ", " + literal(how) + ")");
    }

    private static String literal(String text) {
        return Dialect.DUCKDB.literal(text);
    }
}
