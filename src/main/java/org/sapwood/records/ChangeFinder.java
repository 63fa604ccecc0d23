package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Layout;
import org.sapwood.definition.PersonLinks;
import org.sapwood.definition.Table;
import org.sapwood.records.extract.FileCheck;
import org.sapwood.records.table.Sql;

/** Finds what a new snapshot changes of an earlier one, and sets the rows of everybody concerned apart. */
public final class ChangeFinder {
    /** With more persons concerned than one for so many rows of the longest table, computing everything is no dearer. */
    private static final int ONE_IN = 60;

    private final Snapshot earlier;
    private final Snapshot later;
    private final Layout layout;
    private final PersonLinks links;

    private ChangeFinder(Snapshot earlier, Snapshot later, Layout layout) {
        this.earlier = earlier;
        this.later = later;
        this.layout = layout;
        this.links = PersonLinks.of(layout.tables());
    }

    /**
     * Writes the rows set apart into the folder of the later snapshot, which need not be finished.
     *
     * @return empty when the extracts have different columns of those declared, or differ so much that nothing would be gained
     */
    public static Optional<Changes> find(Snapshot earlier, Snapshot later, Layout layout) throws IOException {
        try (Comparison comparison = new Comparison(earlier, later)) {
            return new ChangeFinder(earlier, later, layout).find(comparison);
        }
    }

    private Optional<Changes> find(Comparison comparison) throws IOException {
        if (layout.tables().stream().anyMatch(comparison::columnsDiffer)) {
            return Optional.empty();
        }
        Set<String> persons = new TreeSet<>(Set.of(Snapshot.NOBODY));
        List<String> tables = new ArrayList<>();
        for (Table table : layout.tables()) {
            if (!comparison.isSame(table) && differs(comparison, table, persons)) {
                tables.add(table.name());
            }
        }
        Closure closure = new Closure(comparison, links, layout, Set.copyOf(tables));
        if (!tables.isEmpty() && !closure.widen(persons, most())) {
            return Optional.empty();
        }
        Map<String, String> files = setApart(comparison, persons);
        return Optional.of(
                new Changes(earlier.id(), earlier.extractedOn(), tables, persons.size() - 1L, files, links.text()));
    }

    private static boolean differs(Comparison comparison, Table table, Set<String> persons) {
        return table.person()
                .map(person -> comparison.addPersons(table, person, persons))
                .orElseGet(() -> !comparison.counts(table).isEmpty());
    }

    private long most() {
        Map<String, Long> rows = new TreeMap<>();
        later.manifest().tables().forEach(table -> rows.put(table.name(), table.rows()));
        return layout.tables().stream()
                        .filter(table -> table.person().isPresent())
                        .mapToLong(table -> rows.getOrDefault(table.name(), 0L))
                        .max()
                        .orElse(0)
                / ONE_IN;
    }

    /** @return the hashes of the files, by name */
    private Map<String, String> setApart(Comparison comparison, Set<String> persons) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Files.createDirectories(later.changedPersons().getParent());
        comparison.fill("concerned", persons);
        copy(comparison, "select id from concerned order by id", later.changedPersons(), hashes);
        for (Table table : layout.tables()) {
            if (table.person().isPresent()) {
                String person = Sql.name(table.person().get());
                String concerned = "select * from " + ComparisonSql.file(later.parquet(table.name()))
                        + " where coalesce(" + person + ", '" + Snapshot.NOBODY + "') in (select id from concerned)";
                copy(comparison, concerned, later.changedRows(table.name()), hashes);
            }
        }
        return hashes;
    }

    private static void copy(Comparison comparison, String select, Path parquet, Map<String, String> hashes)
            throws IOException {
        comparison.execute("copy (" + select + ") to " + Sql.text(parquet.toString()) + " (format parquet)");
        String name = parquet.getFileName().toString();
        hashes.put(name, FileCheck.hash(parquet, name).sha256());
    }
}
