package org.sapwood.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sapwood.access.Scope;

/**
 * The rows of a materialised population that a viewer may see, as a WHERE term. Every query over a population takes one,
 * so that no path can forget it; ids are bound, teams by their dense number.
 *
 * @param units dense numbers of the teams seen; empty for all
 * @param withheld ids of persons not seen, whatever else is allowed; a row that names nobody is not withheld
 * @param listed a relation {@code (__person)} of hashes of the persons seen, as {@link Materialise#kept} has them
 */
public record Scoped(
        Optional<int[]> units,
        Optional<List<String>> workers,
        Optional<List<String>> persons,
        List<String> withheld,
        Optional<String> listed) {
    private static final String ANY = " in (select unnest(cast(? as varchar[])))";

    public static Scoped everything() {
        return new Scoped(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The rows of the persons in a relation of our own: not for viewers. */
    public static Scoped listed(String relation) {
        return new Scoped(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(relation));
    }

    /** @param unitIds ids by dense number; teams of the scope without a case are left out */
    public static Scoped of(Scope scope, List<String> unitIds) {
        return new Scoped(
                scope.teams()
                        .map(teams -> IntStream.range(0, unitIds.size())
                                .filter(unit -> teams.contains(unitIds.get(unit)))
                                .toArray()),
                scope.workers().map(Scoped::inOrder),
                scope.persons().map(Scoped::inOrder),
                inOrder(scope.withheld()),
                Optional.empty());
    }

    private static List<String> inOrder(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    /** The term over the alias {@code p}; {@code true} for everything. */
    public String term() {
        List<String> terms = new ArrayList<>();
        units.ifPresent(any -> terms.add("p.__unit = any(?)"));
        workers.ifPresent(any -> terms.add("p.worker_id" + ANY));
        persons.ifPresent(any -> terms.add("p.person_id" + ANY));
        if (!withheld.isEmpty()) {
            terms.add("not " + person("p.person_id") + ANY);
        }
        listed.ifPresent(relation -> terms.add("p.__person in (select __person from " + relation + ")"));
        return terms.isEmpty() ? "true" : String.join(" and ", terms);
    }

    /** The person of a row, an empty text where it names nobody. */
    public static String person(String sql) {
        return "coalesce(" + sql + ", '')";
    }

    public List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        units.ifPresent(parameters::add);
        workers.ifPresent(parameters::add);
        persons.ifPresent(parameters::add);
        if (!withheld.isEmpty()) {
            parameters.add(withheld);
        }
        return parameters;
    }
}
