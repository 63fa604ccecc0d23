package org.sapwood.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.engine.count.Counter;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.store.Refreshed;
import org.sapwood.engine.store.ServingKey;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Scoped;

/** The tallies of definitions: of everything kept once counted, of a narrower scope counted from its own rows each time. */
final class Tallies {
    private final Library library;
    private final Store store;
    private final Optional<CubeFolder> kept;
    private final String surroundings;
    private final ConcurrentHashMap<String, Tally> ofEverything = new ConcurrentHashMap<>();

    /** @param kept where tallies of everything are kept between runs; empty when they are not */
    Tallies(Library library, Store store, Optional<CubeFolder> kept) {
        this.library = library;
        this.store = store;
        this.kept = kept;
        this.surroundings = store.surroundings() + String.join("\n", store.units());
    }

    /** By definition's id. Definitions of one population are counted together. */
    Map<String, Tally> of(List<Definition> definitions, Scope scope) {
        definitions.forEach(definition -> store.demand(definition.population()));
        if (!scope.isEverything()) {
            return count(definitions, Scoped.of(scope, store.units()));
        }
        definitions.forEach(this::recall);
        refresh(definitions.stream()
                .filter(definition -> !ofEverything.containsKey(definition.hash()))
                .toList());
        List<Definition> missing = definitions.stream()
                .filter(definition -> !ofEverything.containsKey(definition.hash()))
                .toList();
        Map<String, Tally> counted = count(missing, Scoped.everything());
        missing.forEach(definition -> keep(definition, counted.get(definition.id())));
        Map<String, Tally> found = new LinkedHashMap<>();
        definitions.forEach(definition -> found.put(definition.id(), ofEverything.get(definition.hash())));
        return found;
    }

    private void recall(Definition definition) {
        if (kept.isPresent() && !ofEverything.containsKey(definition.hash())) {
            kept.get().read(key(definition)).ifPresent(tally -> ofEverything.put(definition.hash(), tally));
        }
    }

    /** From the cube of an earlier snapshot: its counts, less those of the touched cases before, and those after. */
    private void refresh(List<Definition> definitions) {
        if (store.refreshed().isEmpty() || kept.isEmpty()) {
            return;
        }
        Refreshed refreshed = store.refreshed().get();
        CubeFolder earlier = kept.get().beside(refreshed.snapshot());
        String then = store.surroundings() + String.join("\n", refreshed.units());
        Map<Definition, Tally> found = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            earlier.read(key(definition, then)).ifPresent(tally -> found.put(definition, tally));
        }
        List<Definition> changed = found.keySet().stream()
                .filter(definition -> refreshed.changed().contains(definition.population()))
                .toList();
        Scoped touched = Scoped.touched(refreshed.touched());
        Map<String, Tally> before = count(refreshed.before(), changed, touched);
        Map<String, Tally> after = count(refreshed.after(), changed, Scoped.everything());
        int units = store.units().size();
        changed.forEach(definition -> keep(
                definition,
                found.get(definition).changed(before.get(definition.id()), after.get(definition.id()), units)));
        found.forEach((definition, tally) -> {
            if (refreshed.same().contains(definition.population())) {
                ofEverything.put(definition.hash(), tally.widened(units)); // it is kept with the earlier snapshot
            }
        });
    }

    private void keep(Definition definition, Tally tally) {
        ofEverything.put(definition.hash(), tally);
        kept.ifPresent(folder -> folder.write(key(definition), tally));
    }

    /** Of everything that decides a tally; the organisation does not, it comes in when scores are finished. */
    private String key(Definition definition) {
        return key(definition, surroundings);
    }

    private String key(Definition definition, String around) {
        Population population = library.populations().get(definition.population());
        return ServingKey.hash(population.hash() + "\n" + definition.hash() + "\n" + around);
    }

    private Map<String, Tally> count(List<Definition> definitions, Scoped scoped) {
        return count(store, definitions, scoped);
    }

    private Map<String, Tally> count(Store from, List<Definition> definitions, Scoped scoped) {
        Map<String, List<Definition>> byPopulation = new LinkedHashMap<>();
        definitions.forEach(definition -> byPopulation
                .computeIfAbsent(definition.population(), any -> new ArrayList<>())
                .add(definition));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        byPopulation.forEach((population, together) ->
                tallies.putAll(new Counter(from, library.populations().get(population), scoped).count(together)));
        return tallies;
    }
}
