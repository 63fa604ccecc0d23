package org.sapwood.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;
import org.sapwood.records.Snapshot;

/**
 * What a snapshot changes of an earlier one, which may be served already.
 *
 * @param snapshot id of the earlier one
 * @param extractedOn date of its extract
 * @param tables that differ
 * @param persons Parquet files of the persons concerned, in a column {@code id}, an empty one for rows that name nobody
 * @param rows Parquet files of these persons' rows in the later snapshot, by table; empty when they are not set apart
 * @param ties which columns tied persons when these were found
 */
public record Since(
        String snapshot,
        LocalDate extractedOn,
        Set<String> tables,
        List<Path> persons,
        Map<String, Path> rows,
        String ties) {
    public Since {
        tables = Set.copyOf(tables);
        persons = List.copyOf(persons);
        rows = Map.copyOf(rows);
    }

    /** As the load of the snapshot found it; empty when it was the first or differs much. */
    static Optional<Since> of(Snapshot snapshot, Layout layout) {
        return snapshot.manifest().changes().map(changes -> {
            Map<String, Path> rows = new TreeMap<>();
            layout.tables().stream()
                    .filter(table -> table.person().isPresent())
                    .map(Table::name)
                    .forEach(table -> rows.put(table, snapshot.changedRows(table)));
            return new Since(
                    changes.since(),
                    changes.sinceDay(),
                    Set.copyOf(changes.tables()),
                    List.of(snapshot.changedPersons()),
                    rows,
                    changes.ties());
        });
    }

    /** SELECT of the persons concerned, each once. */
    String personsSql() {
        return persons.stream()
                .map(file -> "select id from " + LayerPlan.parquet(file))
                .collect(Collectors.joining(" union "));
    }

    /** What the later snapshot changes of one before the earlier: everything that either step changes. */
    Since after(Since older) {
        Set<String> all = new TreeSet<>(tables);
        all.addAll(older.tables);
        return new Since(
                older.snapshot,
                older.extractedOn,
                all,
                Stream.concat(persons.stream(), older.persons.stream()).toList(),
                Map.of(),
                ties.equals(older.ties) ? ties : "");
    }
}
