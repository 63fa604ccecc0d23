package org.sapwood.sql.population;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.CodeList;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;
import org.sapwood.definition.ValueType;

/**
 * Every relation that a population may read: the packs' tables and shared relations, a {@code codes_} relation for each
 * code list, {@code present_columns} and {@code period}. Names are known as they are written, capitals included.
 */
final class Vocabulary {
    static final String PERIOD = "period";
    static final String PERIOD_ID = "period_id";

    private final Map<String, Map<String, Known>> relations = new LinkedHashMap<>();
    private final Set<String> records = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> byPeriod = new HashSet<>(Set.of(PERIOD));

    /**
     * A column.
     *
     * @param source {@code table.column} of a relation of the packs, or empty when a query makes it
     */
    record Known(String name, Kind kind, String source) {}

    /** @param ofOneRow names of tables that every row may meet */
    Vocabulary(List<Table> ofRecords, List<Relation> shared, Collection<CodeList> codes, Set<String> ofOneRow) {
        tables(ofRecords, ofOneRow);
        for (Relation relation : shared) {
            records.add(relation.id());
            add(relation.id(), relation.columns());
            if (relation.columns().stream().anyMatch(column -> column.name().equals(PERIOD_ID))) {
                byPeriod.add(relation.id());
            }
        }
        for (CodeList list : codes) {
            add("codes_" + list.id(), List.of(text("code"), text("title")));
        }
        add("present_columns", List.of(text("table_name"), text("column_name")));
        add(
                PERIOD,
                List.of(
                        new NamedType(PERIOD_ID, ValueType.INTEGER),
                        new NamedType("starts", ValueType.DATE),
                        new NamedType("ends", ValueType.DATE),
                        new NamedType("as_at", ValueType.DATE)));
    }

    private void tables(List<Table> ofRecords, Set<String> ofOneRow) {
        for (Table table : ofRecords) {
            if (!ofOneRow.contains(table.name())) {
                records.add(table.name());
            }
            tables.add(table.name());
            add(
                    table.name(),
                    table.columns().stream()
                            .map(column ->
                                    new NamedType(column.name(), column.type().valueType()))
                            .toList());
        }
    }

    private static NamedType text(String name) {
        return new NamedType(name, ValueType.TEXT);
    }

    /** A table of records may have a column of that name; in a shared relation it is that of the period. */
    private void add(String relation, List<NamedType> columns) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (NamedType column : columns) {
            boolean isPeriodId = !tables.contains(relation) && column.name().equals(PERIOD_ID);
            Kind kind = new Kind(Optional.of(column.type()), isPeriodId, 1);
            known.put(column.name(), new Known(column.name(), kind, relation + "." + column.name()));
        }
        relations.put(relation, known);
    }

    Optional<Map<String, Known>> relation(String name) {
        return Optional.ofNullable(relations.get(name));
    }

    /** True for tables and relations that hold records, which may be many; the others have a handful of rows. */
    boolean holdsRecords(String name) {
        return records.contains(name);
    }

    /** Whether any of these has rows for each period. */
    boolean goesByPeriod(Set<String> names) {
        return names.stream().anyMatch(byPeriod::contains);
    }

    Set<String> names() {
        return relations.keySet();
    }
}
