package org.sapwood.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Column;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Mentions;
import org.sapwood.sql.Query;
import org.sapwood.sql.population.Lineage;

/**
 * Which tables and columns an extract lacks that a definition rests on. A table that is there and holds no row is not
 * lacking; a population that asks which columns are present has thought of it itself.
 */
final class Coverage {
    private static final String ASKED = "present_columns.";
    /** Columns that say when a case counts. */
    private static final Set<String> WHEN = Set.of("counted_on", "open_from", "open_to");

    private final Library library;
    private final Store store;
    private final Map<String, Optional<Lineage>> lineages = new HashMap<>();
    private Map<String, Set<String>> absent;

    Coverage(Library library, Store store) {
        this.library = library;
        this.store = store;
    }

    /** What would be needed to tell which cases there are and whether they are met. */
    synchronized Set<String> lacksToJudge(Definition definition) {
        return lineage(definition)
                .map(lineage -> {
                    Set<String> lacks = new TreeSet<>(lacking(lineage.rows()));
                    WHEN.forEach(column -> lacks.addAll(lacking(lineage, column)));
                    Mentions.factsOfCriterion(definition).forEach(fact -> lacks.addAll(lacking(lineage, fact)));
                    return lacks;
                })
                .orElse(new TreeSet<>());
    }

    /** What would be needed to tell which cases are left out. */
    synchronized Set<String> lacksToExclude(Definition definition) {
        Set<String> lacks = new TreeSet<>();
        lineage(definition)
                .ifPresent(lineage ->
                        Mentions.factsOfExclusions(definition).forEach(fact -> lacks.addAll(lacking(lineage, fact))));
        return lacks;
    }

    private Set<String> lacking(Lineage lineage, String column) {
        return lacking(lineage.columns().getOrDefault(column, Set.of()));
    }

    private Set<String> lacking(Set<String> sources) {
        Set<String> lacks = new TreeSet<>();
        if (sources.stream().anyMatch(source -> source.startsWith(ASKED))) {
            return lacks;
        }
        for (String source : sources) {
            String table = source.substring(0, source.indexOf('.'));
            Set<String> columns = absent().get(table);
            if (columns != null && columns.isEmpty()) {
                lacks.add(table);
            } else if (columns != null && columns.contains(source.substring(table.length() + 1))) {
                lacks.add(source);
            }
        }
        return lacks;
    }

    /** Empty where the population does not even name what is absent, which is told without reading its text closely. */
    private Optional<Lineage> lineage(Definition definition) {
        return lineages.computeIfAbsent(definition.population(), id -> {
            Population population = library.populations().get(id);
            return namesWhatIsAbsent(population.sql(), population.uses())
                    ? Optional.of(Lineage.of(population.sql(), library.relations()))
                    : Optional.empty();
        });
    }

    private boolean namesWhatIsAbsent(String sql, Set<String> uses) {
        boolean named = absent().entrySet().stream()
                .anyMatch(table -> uses.contains(table.getKey())
                        && (table.getValue().isEmpty()
                                || table.getValue().stream().anyMatch(sql::contains)));
        return named
                || uses.stream()
                        .map(library.relations()::get)
                        .filter(relation -> relation != null)
                        .anyMatch((Relation relation) -> namesWhatIsAbsent(relation.sql(), relation.uses()));
    }

    /** Absent columns by table; none where the whole table is absent. */
    private Map<String, Set<String>> absent() {
        if (absent == null) {
            Map<String, Set<String>> present = new TreeMap<>();
            store.read(
                    Query.of("select table_name, column_name from "
                            + store.places().relation("__present_columns")),
                    row -> present.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                            .add(row.getString(2)));
            absent = new TreeMap<>();
            library.layouts().values().forEach(layout -> layout.tables().forEach(table -> note(table, present)));
        }
        return absent;
    }

    private void note(Table table, Map<String, Set<String>> present) {
        Set<String> there = present.get(table.name());
        if (there == null) {
            absent.put(table.name(), Set.of());
            return;
        }
        Set<String> missing = new TreeSet<>();
        table.columns().stream()
                .map(Column::name)
                .filter(name -> !there.contains(name))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            absent.put(table.name(), missing);
        }
    }
}
