package org.sapwood.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Rule;

/** Finds definitions by the ids that people write, and tells which records they run on. */
public final class Catalogue {
    private final Library library;

    public Catalogue(Library library) {
        this.library = library;
    }

    public Library library() {
        return library;
    }

    /**
     * Measures by id; all of them when no id is given.
     *
     * @throws Refusal when there is no such measure, with the nearest id
     */
    public List<Measure> measures(Collection<String> ids) {
        return ids.isEmpty()
                ? List.copyOf(library.measures().values())
                : ids.stream().distinct().map(this::measure).toList();
    }

    private Measure measure(String id) {
        if (library.rules().containsKey(id)) {
            throw new Refusal(
                    Fault.of(id + " is a rule, not a measure", "sapwood rules " + id + " lists what fails it"));
        }
        return found(library.measures(), id, "measure");
    }

    /** Rules by id; all of them when no id is given. */
    public List<Rule> rules(Collection<String> ids) {
        return ids.isEmpty()
                ? List.copyOf(library.rules().values())
                : ids.stream().distinct().map(this::rule).toList();
    }

    private Rule rule(String id) {
        if (library.measures().containsKey(id)) {
            throw new Refusal(
                    Fault.of(id + " is a measure, not a rule", "sapwood explain " + id + " says what it counts"));
        }
        return found(library.rules(), id, "rule");
    }

    /** A measure or a rule. */
    public Definition definition(String id) {
        Map<String, Definition> all = new LinkedHashMap<>(library.measures());
        all.putAll(library.rules());
        return found(all, id, "measure or rule");
    }

    private static <T> T found(Map<String, T> all, String id, String kind) {
        T found = all.get(id);
        if (found == null) {
            throw new Refusal(Fault.of(
                    "There is no " + kind + " " + id,
                    Nearest.to(id, all.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("sapwood explain lists all there are")));
        }
        return found;
    }

    /** The layout whose tables a definition's population reads. */
    public Layout layout(Definition definition) {
        Set<String> tables = tables(library.populations().get(definition.population()));
        return library.layouts().values().stream()
                .filter(layout ->
                        tables.stream().anyMatch(table -> layout.table(table).isPresent()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Fault.of(
                        "The population of " + definition.id() + " reads no record table",
                        "Let it read a table of a layout")));
    }

    /** Definitions in groups that run on the same records, to be computed together. */
    public <T extends Definition> List<List<T>> byLayout(List<T> definitions) {
        Map<String, List<T>> together = new LinkedHashMap<>();
        definitions.forEach(
                definition -> together.computeIfAbsent(layout(definition).name(), any -> new ArrayList<>())
                        .add(definition));
        return List.copyOf(together.values());
    }

    /** The library with only those populations, measures and rules that run on a layout. */
    public Library on(Layout layout) {
        Map<String, Population> populations = library.populations().entrySet().stream()
                .filter(entry -> tables(entry.getValue()).stream()
                        .allMatch(table -> layout.table(table).isPresent()))
                .collect(inOrder());
        return new Library(
                library.packs(),
                Map.of(layout.name(), layout),
                relationsOn(layout),
                populations,
                keep(library.measures(), populations.keySet()),
                keep(library.rules(), populations.keySet()),
                library.codes(),
                library.people(),
                library.workingDays(),
                library.organisation(),
                library.standards());
    }

    private Map<String, Relation> relationsOn(Layout layout) {
        return library.relations().entrySet().stream()
                .filter(entry -> baseTables(entry.getValue().uses()).stream()
                        .allMatch(table -> layout.table(table).isPresent()))
                .collect(inOrder());
    }

    private static <T extends Definition> Map<String, T> keep(Map<String, T> all, Set<String> populations) {
        return all.entrySet().stream()
                .filter(entry -> populations.contains(entry.getValue().population()))
                .collect(inOrder());
    }

    private static <T> java.util.stream.Collector<Map.Entry<String, T>, ?, Map<String, T>> inOrder() {
        return Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new);
    }

    private Set<String> tables(Population population) {
        return baseTables(population.uses());
    }

    /** Record tables behind names of tables and relations; what the engine supplies is left out. */
    private Set<String> baseTables(Set<String> names) {
        Set<String> tables = new LinkedHashSet<>();
        for (String name : names) {
            Relation relation = library.relations().get(name);
            if (relation != null) {
                tables.addAll(baseTables(relation.uses()));
            } else if (library.layouts().values().stream()
                    .anyMatch(layout -> layout.table(name).isPresent())) {
                tables.add(name);
            }
        }
        return tables;
    }
}
