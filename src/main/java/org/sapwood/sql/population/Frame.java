package org.sapwood.sql.population;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.sql.population.Vocabulary.Known;

/**
 * What the FROM of one SELECT brings into sight, and through {@code outer} the SELECT around it. A column of an outer
 * SELECT is seen only with its alias before it: a mistyped name in {@code in (select ...)} would else silently take the
 * outer one and make the test always true.
 */
final class Frame {
    private final Optional<Frame> outer;
    private final Map<String, Map<String, Known>> relations = new LinkedHashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private Optional<Set<String>> groupedBy = Optional.empty();

    /** A column found: whose it is, and in which SELECT. */
    record Found(Frame frame, String alias, Known column) {
        String key() {
            return alias + "." + column.name();
        }

        /** True where its SELECT makes groups and this column is not one of those that it groups by. */
        boolean isLostInGroups() {
            return frame.groupedBy.isPresent() && !frame.groupedBy.get().contains(key());
        }
    }

    Frame(Optional<Frame> outer) {
        this.outer = outer;
    }

    void add(Query.Source source, String alias, Map<String, Known> columns, Refusals refusals) {
        if (relations.keySet().stream().anyMatch(alias::equalsIgnoreCase)) {
            throw refusals.at(
                    source.at(), "the name " + alias + " stands for two things here", "Give one of them another alias");
        }
        relations.put(alias, columns);
    }

    void groupBy(Set<String> columns) {
        groupedBy = Optional.of(columns);
    }

    /** The aliases of this SELECT that have been mentioned since it was last asked. */
    Set<String> takeMentioned() {
        Set<String> taken = Set.copyOf(mentioned);
        mentioned.clear();
        return taken;
    }

    Found resolve(Value.Column column, Refusals refusals) {
        Found found = column.relation().isEmpty() ? unqualified(column, refusals) : qualified(column, refusals);
        found.frame.mentioned.add(found.alias);
        return found;
    }

    private Found qualified(Value.Column column, Refusals refusals) {
        Map<String, Known> columns = relations.get(column.relation());
        if (columns == null) {
            return outer.orElseThrow(() -> refusals.unknown(column.at(), "alias", column.relation(), aliases()))
                    .qualified(column, refusals);
        }
        Known known = columns.get(column.name());
        if (known == null) {
            throw refusals.unknown(column.at(), "column", column.name(), columns.keySet());
        }
        return new Found(this, column.relation(), known);
    }

    private Found unqualified(Value.Column column, Refusals refusals) {
        List<Found> found = relations.entrySet().stream()
                .filter(relation -> relation.getValue().containsKey(column.name()))
                .map(relation ->
                        new Found(this, relation.getKey(), relation.getValue().get(column.name())))
                .toList();
        if (found.size() > 1) {
            throw refusals.at(
                    column.at(),
                    "several of the relations here have a column " + column.name(),
                    "Write which one, as in " + found.getFirst().alias() + "." + column.name());
        }
        if (found.isEmpty()) {
            throw unknown(column, refusals);
        }
        return found.getFirst();
    }

    private RuntimeException unknown(Value.Column column, Refusals refusals) {
        if (relations.containsKey(column.name())) {
            return refusals.at(
                    column.at(), column.name() + " is an alias, not a column", "Write which of its columns is meant");
        }
        Optional<String> further = outer.flatMap(frame -> frame.aliasThatHas(column.name()));
        if (further.isPresent()) {
            return refusals.at(
                    column.at(),
                    column.name() + " is not a column of this SELECT but of the one around it",
                    "Write " + further.get() + "." + column.name() + " if that is meant");
        }
        Set<String> names = new TreeSet<>();
        relations.values().forEach(columns -> names.addAll(columns.keySet()));
        return refusals.unknown(column.at(), "column", column.name(), names);
    }

    private Optional<String> aliasThatHas(String column) {
        return relations.entrySet().stream()
                .filter(relation -> relation.getValue().containsKey(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> outer.flatMap(frame -> frame.aliasThatHas(column)));
    }

    private Set<String> aliases() {
        Set<String> names = new TreeSet<>(relations.keySet());
        outer.ifPresent(frame -> names.addAll(frame.aliases()));
        return names;
    }
}
