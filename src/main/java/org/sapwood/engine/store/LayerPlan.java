package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.definition.Table;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.population.PersonLinks;
import org.sapwood.sql.population.PersonLocality;

/**
 * Which populations of a new snapshot are the same as in an earlier one, which differ only for some persons, and which
 * must be computed anew as a whole.
 */
record LayerPlan(
        Map<String, Table> tables,
        Set<String> touched,
        List<Population> same,
        List<Population> changed,
        List<Population> whole) {
    /** With more persons touched than one for so many rows of the longest table, building everything is no dearer. */
    private static final int ONE_IN = 60;

    /** @return empty when the new snapshot is better built from its own records alone */
    static Optional<LayerPlan> of(Library library, SnapshotTables now, Earlier earlier) {
        SnapshotTables then = earlier.tables();
        boolean alike = then.extractedOn().equals(now.extractedOn())
                && then.present().equals(now.present())
                && then.parquet().keySet().equals(now.parquet().keySet());
        if (!alike) {
            return Optional.empty();
        }
        Map<String, Table> tables = new TreeMap<>();
        library.layouts()
                .values()
                .forEach(layout -> layout.tables().stream()
                        .filter(table -> now.parquet().containsKey(table.name()))
                        .forEach(table -> tables.put(table.name(), table)));
        PersonLinks links = new PersonLinks(tables);
        long most = longest(tables, then) / ONE_IN;
        return Closure.of(links, looked(library, earlier.touched().tables()), earlier, now, most)
                .map(touched -> planned(library, now, earlier.touched().tables(), links, touched));
    }

    /** What is read by the populations that read a changed table. */
    private static Set<String> looked(Library library, Set<String> changed) {
        Needs needs = new Needs(library.relations());
        Set<String> looked = new TreeSet<>();
        for (Population population : library.populations().values()) {
            Set<String> all = needs.all(population);
            if (all.stream().anyMatch(changed::contains)) {
                looked.addAll(all);
            }
        }
        return looked;
    }

    private static LayerPlan planned(
            Library library, SnapshotTables now, Set<String> changedTables, PersonLinks links, Set<String> touched) {
        LayerPlan plan =
                new LayerPlan(links.tables(), touched, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Needs needs = new Needs(library.relations());
        for (Population population : library.populations().values()) {
            Set<String> changed = new TreeSet<>(needs.all(population));
            changed.retainAll(changedTables);
            if (changed.isEmpty()) {
                plan.same().add(population);
                continue;
            }
            Optional<Set<String>> filled = PersonLocality.of(population.sql(), links, library.relations());
            if (filled.isPresent()
                    && changed.stream().allMatch(links::isPersonal)
                    && filled.get().stream().noneMatch(column -> hasGap(now, column))) {
                plan.changed().add(population);
            } else {
                plan.whole().add(population);
            }
        }
        return plan;
    }

    /** Rows of the longest table of persons' records; counted from the files' footers, without reading a row. */
    private static long longest(Map<String, Table> tables, SnapshotTables snapshot) {
        List<String> all = tables.values().stream()
                .filter(table -> table.person().isPresent())
                .map(table -> "select count(*) as many from " + parquet(snapshot, table.name()))
                .toList();
        return all.isEmpty() ? 0 : number("select max(many) from (" + String.join(" union all ", all) + ")");
    }

    private static boolean hasGap(SnapshotTables snapshot, String tableAndColumn) {
        int dot = tableAndColumn.indexOf('.');
        return number("select count(*) from " + parquet(snapshot, tableAndColumn.substring(0, dot)) + " where "
                        + Dialect.DUCKDB.name(tableAndColumn.substring(dot + 1)) + " is null")
                > 0;
    }

    static String parquet(SnapshotTables snapshot, String table) {
        Path file = snapshot.parquet().get(table).toAbsolutePath();
        return "read_parquet(" + Dialect.DUCKDB.literal(file.toString()) + ")";
    }

    private static long number(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }
}
