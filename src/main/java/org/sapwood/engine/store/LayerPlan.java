package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.Library;
import org.sapwood.definition.PersonLinks;
import org.sapwood.definition.Population;
import org.sapwood.definition.Table;
import org.sapwood.sql.dialect.Dialect;
import org.sapwood.sql.population.PersonLocality;

/**
 * Which populations of a new snapshot are the same as in an earlier one, which differ only for some persons, and which
 * must be computed anew as a whole.
 *
 * @param meeting of {@code changed}, those in which persons who are not tied may share a case's id
 */
record LayerPlan(
        Map<String, Table> tables,
        Since since,
        List<Population> same,
        List<Population> changed,
        Set<String> meeting,
        List<Population> whole) {
    /** With more persons concerned than one for so many rows of the longest table, building everything is no dearer. */
    private static final int ONE_IN = 60;

    /** @return empty when the new snapshot is better built from its own records alone */
    static Optional<LayerPlan> of(Library library, SnapshotTables now, Since since, Path base) {
        Map<String, Table> tables = new TreeMap<>();
        library.layouts()
                .values()
                .forEach(layout -> layout.tables().stream()
                        .filter(table -> now.parquet().containsKey(table.name()))
                        .forEach(table -> tables.put(table.name(), table)));
        PersonLinks links = new PersonLinks(tables);
        boolean sameMonth = YearMonth.from(since.extractedOn()).equals(YearMonth.from(now.extractedOn()));
        if (!sameMonth || !since.ties().equals(links.text()) || isMuch(tables, now, since) || !isOfThisEngine(base)) {
            return Optional.empty();
        }
        LayerPlan plan =
                new LayerPlan(tables, since, new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), new ArrayList<>());
        library.populations().values().forEach(population -> plan.place(population, library, now, links));
        return Optional.of(plan);
    }

    private void place(Population population, Library library, SnapshotTables now, PersonLinks links) {
        Set<String> read = new Needs(library.relations()).all(population);
        Set<String> differing = new TreeSet<>(read);
        differing.retainAll(since.tables());
        if (read.contains(Naming.PERIOD) && !since.extractedOn().equals(now.extractedOn())) {
            whole.add(population); // the day of the last period has moved
        } else if (differing.isEmpty()) {
            same.add(population);
        } else {
            Optional<PersonLocality.Local> local = PersonLocality.of(population.sql(), links, library.relations())
                    .filter(any -> differing.stream().allMatch(links::isPersonal))
                    .filter(any -> any.filled().stream().noneMatch(column -> hasGap(now, column)));
            (local.isPresent() ? changed : whole).add(population);
            local.filter(any -> !any.caseIsTied()).ifPresent(any -> meeting.add(population.id()));
        }
    }

    /** Rows are counted from the files' footers, without reading one. */
    private static boolean isMuch(Map<String, Table> tables, SnapshotTables now, Since since) {
        String lengths = tables.values().stream()
                .filter(table -> table.person().isPresent())
                .map(table ->
                        "select count(*) as many from " + parquet(now.parquet().get(table.name())))
                .collect(Collectors.joining(" union all "));
        return lengths.isEmpty()
                || number("select " + ONE_IN + " * (select count(*) from (" + since.personsSql()
                                + ")) - (select max(many) from (" + lengths + "))")
                        > 0;
    }

    /** Hashes of persons are the engine's own. */
    private static boolean isOfThisEngine(Path base) {
        return number(
                        "select count(*) from base." + Supplied.ENGINE + " where version = version()",
                        "attach " + Dialect.DUCKDB.literal(base.toAbsolutePath().toString()) + " as base (read_only)")
                > 0;
    }

    private static boolean hasGap(SnapshotTables snapshot, String tableAndColumn) {
        int dot = tableAndColumn.indexOf('.');
        return number("select count(*) from "
                        + parquet(snapshot.parquet().get(tableAndColumn.substring(0, dot))) + " where "
                        + Dialect.DUCKDB.name(tableAndColumn.substring(dot + 1)) + " is null")
                > 0;
    }

    static String parquet(Path file) {
        return "read_parquet(" + Dialect.DUCKDB.literal(file.toAbsolutePath().toString()) + ")";
    }

    private static long number(String sql, String... before) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String first : before) {
                statement.execute(first);
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }
}
