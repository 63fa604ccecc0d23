package org.sapwood.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.engine.count.Counter;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Scoped;

/** The tallies of definitions: of everything kept once counted, of a narrower scope counted from its own rows each time. */
final class Tallies {
    private final Library library;
    private final Store store;
    private final ConcurrentHashMap<String, Tally> ofEverything = new ConcurrentHashMap<>();

    Tallies(Library library, Store store) {
        this.library = library;
        this.store = store;
    }

    /** By definition's id. Definitions of one population are counted together. */
    Map<String, Tally> of(List<Definition> definitions, Scope scope) {
        definitions.forEach(definition -> store.demand(definition.population()));
        if (!scope.isEverything()) {
            return count(definitions, Scoped.of(scope, store.units()));
        }
        List<Definition> missing = definitions.stream()
                .filter(definition -> !ofEverything.containsKey(definition.hash()))
                .toList();
        Map<String, Tally> counted = count(missing, Scoped.everything());
        missing.forEach(definition -> ofEverything.put(definition.hash(), counted.get(definition.id())));
        Map<String, Tally> found = new LinkedHashMap<>();
        definitions.forEach(definition -> found.put(definition.id(), ofEverything.get(definition.hash())));
        return found;
    }

    private Map<String, Tally> count(List<Definition> definitions, Scoped scoped) {
        Map<String, List<Definition>> byPopulation = new LinkedHashMap<>();
        definitions.forEach(definition -> byPopulation
                .computeIfAbsent(definition.population(), any -> new ArrayList<>())
                .add(definition));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        byPopulation.forEach((population, together) ->
                tallies.putAll(new Counter(store, library.populations().get(population), scoped).count(together)));
        return tallies;
    }
}
