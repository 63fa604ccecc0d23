package org.sapwood.records.returns;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;

/** Which table a set of columns belongs to: the one most of whose own columns, found in no other table, are there. */
final class Recogniser {
    private final Map<String, Set<String>> own = new LinkedHashMap<>();

    Recogniser(Layout layout) {
        Map<String, Integer> uses = new HashMap<>();
        layout.tables().forEach(table -> names(table).forEach(name -> uses.merge(name, 1, Integer::sum)));
        layout.tables()
                .forEach(table -> own.put(
                        table.name(),
                        names(table).stream()
                                .filter(name -> uses.get(name) == 1)
                                .collect(Collectors.toSet())));
    }

    /** The table's name; empty when no table has half of its own columns there. */
    Optional<String> table(Collection<String> columns) {
        Set<String> given = new HashSet<>();
        columns.forEach(column -> given.add(lower(column)));
        String best = "";
        double most = 0.5;
        for (Map.Entry<String, Set<String>> table : own.entrySet()) {
            double share = share(table.getValue(), given);
            if (share > most || (share == most && best.isEmpty())) {
                best = table.getKey();
                most = share;
            }
        }
        return Optional.of(best).filter(table -> !table.isEmpty());
    }

    /** The table that alone has this column. */
    Optional<String> owner(String column) {
        return own.entrySet().stream()
                .filter(table -> table.getValue().contains(lower(column)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static double share(Set<String> own, Set<String> given) {
        long there = own.stream().filter(given::contains).count();
        return own.isEmpty() ? 0 : (double) there / own.size();
    }

    private static Set<String> names(Table table) {
        return table.columns().stream().map(Column::name).map(Recogniser::lower).collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
