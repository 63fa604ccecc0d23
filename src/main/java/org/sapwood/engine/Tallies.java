package org.sapwood.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sapwood.access.Scope;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.engine.count.Counter;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.engine.cube.Tally;
import org.sapwood.engine.store.Refreshed;
import org.sapwood.engine.store.ServingKey;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Mentions;
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
        definitions.stream()
                .filter(definition -> outlivesTheDay(definition, refreshed))
                .forEach(definition ->
                        earlier.read(key(definition, then)).ifPresent(tally -> found.put(definition, tally)));
        int units = store.units().size();
        found.replaceAll((definition, tally) -> tally.widened(units));
        change(found, refreshed);
        found.forEach((definition, tally) -> {
            if (refreshed.same().contains(definition.population())) {
                ofEverything.put(definition.hash(), tally); // it is kept with the earlier snapshot
            }
        });
    }

    private void change(Map<Definition, Tally> found, Refreshed refreshed) {
        byPopulation(found.keySet()).forEach((id, definitions) -> {
            if (refreshed.changed().contains(id)) {
                Population population = library.populations().get(id);
                Scoped touched = Scoped.listed(refreshed.touched());
                Map<String, Tally> without =
                        new Counter(refreshed.before(), population, touched).add(only(definitions, found::get), -1);
                Map<String, Tally> changed = new Counter(refreshed.after(), population, Scoped.everything())
                        .add(only(definitions, definition -> without.get(definition.id())), 1);
                definitions.forEach(definition -> keep(definition, changed.get(definition.id())));
            }
        });
    }

    private static Map<Definition, Tally> only(List<Definition> definitions, Function<Definition, Tally> tallies) {
        Map<Definition, Tally> only = new LinkedHashMap<>();
        definitions.forEach(definition -> only.put(definition, tallies.apply(definition)));
        return only;
    }

    /** Whether counts of cases that have not changed stay as they were although the extract is of another day. */
    private boolean outlivesTheDay(Definition definition, Refreshed refreshed) {
        CountsWhen countsWhen =
                library.populations().get(definition.population()).countsWhen();
        return refreshed.extractedOn().equals(store.grid().extractedOn())
                || (countsWhen == CountsWhen.COUNTED_ON
                        && !Mentions.of(Expression.BuiltIn.Name.AS_AT, definition)
                        && !Mentions.of(Expression.BuiltIn.Name.EXTRACTED_ON, definition));
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
        Map<String, Tally> tallies = new LinkedHashMap<>();
        byPopulation(definitions)
                .forEach((id, together) ->
                        tallies.putAll(new Counter(store, library.populations().get(id), scoped).count(together)));
        return tallies;
    }

    private static Map<String, List<Definition>> byPopulation(Collection<Definition> definitions) {
        Map<String, List<Definition>> byPopulation = new LinkedHashMap<>();
        definitions.forEach(definition -> byPopulation
                .computeIfAbsent(definition.population(), any -> new ArrayList<>())
                .add(definition));
        return byPopulation;
    }
}
