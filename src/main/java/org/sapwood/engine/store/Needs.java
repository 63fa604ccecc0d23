package org.sapwood.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;

/** Which relations populations read, directly and through other relations. */
record Needs(Map<String, Relation> relations) {

    /** The relations to materialise, each after those that it reads. */
    List<Relation> inOrder(Collection<Population> populations) {
        Set<String> done = new LinkedHashSet<>();
        populations.forEach(population -> population.uses().stream().sorted().forEach(name -> visit(name, done)));
        return done.stream().map(relations::get).toList();
    }

    private void visit(String name, Set<String> done) {
        Relation relation = relations.get(name);
        if (relation == null || done.contains(name)) {
            return;
        }
        relation.uses().stream().sorted().forEach(used -> visit(used, done));
        done.add(name);
    }

    /** Names of everything that a population rests on, relations included. */
    Set<String> all(Population population) {
        Set<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>(population.uses());
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (found.add(name) && relations.containsKey(name)) {
                open.addAll(relations.get(name).uses());
            }
        }
        return found;
    }
}
