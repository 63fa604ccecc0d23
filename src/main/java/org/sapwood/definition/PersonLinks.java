package org.sapwood.definition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which columns of record tables tie rows to a person: the person's own column, keys, and what refers to either. Columns
 * of one domain hold the same ids, so two rows that agree on such a column belong together.
 */
public record PersonLinks(Map<String, Table> tables) {
    /** The domain of ids of persons. */
    public static final String PERSON = "person";

    public PersonLinks {
        tables = Map.copyOf(tables);
    }

    public static PersonLinks of(Collection<Table> tables) {
        return new PersonLinks(tables.stream().collect(Collectors.toMap(Table::name, Function.identity())));
    }

    /** Everything that is known of ties, as one text. */
    public String text() {
        return new TreeMap<>(tables)
                .keySet().stream()
                        .filter(this::isPersonal)
                        .map(name -> name + of(name))
                        .collect(Collectors.joining(" "));
    }

    /** Domains by column of a table of persons' records; empty for any other table. */
    public Map<String, String> of(String table) {
        Map<String, String> domains = new TreeMap<>();
        Optional.ofNullable(tables.get(table))
                .filter(one -> one.person().isPresent())
                .ifPresent(one -> one.columns()
                        .forEach(
                                column -> domain(one, column).ifPresent(domain -> domains.put(column.name(), domain))));
        return domains;
    }

    public boolean isPersonal(String table) {
        return tables.containsKey(table) && tables.get(table).person().isPresent();
    }

    private Optional<String> domain(Table table, Column column) {
        Table in = table;
        Column at = column;
        for (int steps = 0; steps <= tables.size(); steps++) {
            if (in.person().isEmpty()) {
                return Optional.empty();
            }
            if (in.person().get().equals(at.name())) {
                return Optional.of(PERSON);
            }
            if (at.refersTo().isEmpty()) {
                boolean known = steps > 0 || (in.key().size() == 1 && in.key().contains(at.name()));
                return known ? Optional.of(in.name() + "." + at.name()) : Optional.empty();
            }
            Column.Reference reference = at.refersTo().get();
            Table target = tables.get(reference.table());
            if (target == null || target.column(reference.column()).isEmpty()) {
                return Optional.empty();
            }
            in = target;
            at = target.column(reference.column()).get();
        }
        return Optional.empty();
    }
}
