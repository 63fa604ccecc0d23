package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Expression;
import org.sapwood.definition.PersonLinks;
import org.sapwood.definition.Relation;

/**
 * Whether each case of a population depends on no other records than those of its own person, and of persons who are tied
 * to that person by {@link PersonLinks}. Then a change to one person's records changes no other person's cases.
 *
 * <p>What is required of every SELECT over persons' records: each join ties the two sides by columns of one domain; what is
 * grouped, ranked or counted over rows is so within such a column; a subquery is tied to the query around it. What cannot
 * be shown is held to be false: the population is then computed anew as a whole.
 */
public final class PersonLocality {
    private static final String PERSON_ID = "person_id";
    private static final String CASE_ID = "case_id";

    private final PersonLinks links;
    private final Map<String, Relation> relations;
    private final Map<String, Rows> knownRelations = new HashMap<>();
    private final Set<String> filled = new TreeSet<>();
    private boolean shown = true;

    private PersonLocality(PersonLinks links, Map<String, Relation> relations) {
        this.links = links;
        this.relations = relations;
    }

    /**
     * What was shown of a population whose cases stand alone.
     *
     * @param filled columns ({@code table.column}) over which rows are ranked together and which must therefore be empty in
     *     no row
     * @param caseIsTied whether the case's id is that of a record, so that persons who are not tied never share one
     */
    public record Local(Set<String> filled, boolean caseIsTied) {}

    /** @return nothing when it cannot be shown that cases stand alone */
    public static Optional<Local> of(String sql, PersonLinks links, Map<String, Relation> relations) {
        PersonLocality locality = new PersonLocality(links, relations);
        Rows rows = locality.whole(sql);
        Anchor person = rows.anchors().get(PERSON_ID);
        boolean own = person != null && person.domain().equals(PersonLinks.PERSON) && !person.mayBeMissing();
        return locality.shown && own
                ? Optional.of(
                        new Local(Set.copyOf(locality.filled), rows.anchors().containsKey(CASE_ID)))
                : Optional.empty();
    }

    /**
     * A column that ties a row to a person.
     *
     * @param mayBeMissing true when its row may be absent, on the right of a left join
     * @param source where its values come from; empty when that is a person's own column
     */
    private record Anchor(String domain, boolean mayBeMissing, Optional<String> source) {}

    /** @param personal true when the rows are made of persons' records */
    private record Rows(boolean personal, Map<String, Anchor> anchors) {}

    private static final Rows FREE = new Rows(false, Map.of());

    private Rows whole(String sql) {
        Query.Whole whole = Parser.parse(sql, new Refusals(""));
        Map<String, Rows> parts = new HashMap<>();
        whole.parts().forEach(part -> parts.put(part.name(), query(part.query(), parts, Map.of())));
        return query(whole.body(), parts, Map.of());
    }

    private Rows query(Query query, Map<String, Rows> parts, Map<String, Rows> around) {
        return switch (query) {
            case Query.Select select -> select(select, parts, around);
            case Query.UnionAll union ->
                union.branches().stream()
                        .map(branch -> query(branch, parts, around))
                        .reduce(PersonLocality::either)
                        .orElse(FREE);
        };
    }

    private static Rows either(Rows one, Rows other) {
        Map<String, Anchor> both = new HashMap<>();
        one.anchors().forEach((name, anchor) -> {
            Anchor same = other.anchors().get(name);
            if (same != null
                    && same.domain().equals(anchor.domain())
                    && same.source().equals(anchor.source())) {
                both.put(
                        name,
                        new Anchor(anchor.domain(), anchor.mayBeMissing() || same.mayBeMissing(), anchor.source()));
            }
        });
        return new Rows(one.personal() || other.personal(), both);
    }

    private Rows select(Query.Select select, Map<String, Rows> parts, Map<String, Rows> around) {
        Map<String, Rows> here = source(select.from(), parts, around);
        boolean personal = isPersonal(here);
        Map<String, Rows> seen = new HashMap<>(around);
        seen.putAll(here);
        boolean tied = !isPersonal(around) || tied(select.where().stream().toList(), here, around);
        require(!personal || around.isEmpty() || (isPersonal(around) && tied));
        boolean inside = personal && !around.isEmpty();
        if (personal && !inside) {
            require(!select.aggregated() || anyAnchor(select.groupBy(), here));
            require(!select.distinct()
                    || anyAnchor(
                            select.outputs().stream().map(Query.Output::value).toList(), here));
        }
        conjuncts(select.where().stream().toList()).forEach(term -> condition(term, here, seen, parts));
        select.having().ifPresent(value -> value(value, here, seen, parts));
        Map<String, Anchor> anchors = new LinkedHashMap<>();
        for (Query.Output output : select.outputs()) {
            value(output.value(), here, seen, parts);
            anchor(output.value(), here).ifPresent(anchor -> anchors.put(output.name(), anchor));
        }
        return new Rows(personal, anchors);
    }

    private Map<String, Rows> source(Query.Source source, Map<String, Rows> parts, Map<String, Rows> around) {
        return switch (source) {
            case Query.Table table -> Map.of(table.alias(), table(table.name(), parts));
            case Query.Subquery subquery -> Map.of(subquery.alias(), query(subquery.query(), parts, Map.of()));
            case Query.Join join -> {
                Map<String, Rows> left = source(join.left(), parts, around);
                Map<String, Rows> right = source(join.right(), parts, around);
                if (isPersonal(right)) {
                    require(isPersonal(left) ? tied(List.of(join.on()), right, left) : !join.keepsLeft());
                }
                Map<String, Rows> both = new LinkedHashMap<>(left);
                right.forEach((alias, rows) -> both.put(alias, join.keepsLeft() ? absent(rows) : rows));
                value(join.on(), both, both, parts);
                yield both;
            }
        };
    }

    private static Rows absent(Rows rows) {
        Map<String, Anchor> anchors = new HashMap<>();
        rows.anchors().forEach((name, anchor) -> anchors.put(name, new Anchor(anchor.domain(), true, anchor.source())));
        return new Rows(rows.personal(), anchors);
    }

    private Rows table(String name, Map<String, Rows> parts) {
        if (parts.containsKey(name)) {
            return parts.get(name);
        }
        if (relations.containsKey(name)) {
            if (!knownRelations.containsKey(name)) {
                knownRelations.put(name, whole(relations.get(name).sql()));
            }
            return knownRelations.get(name);
        }
        Map<String, Anchor> anchors = new HashMap<>();
        links.of(name)
                .forEach((column, domain) -> anchors.put(
                        column,
                        new Anchor(
                                domain,
                                false,
                                links.tables().get(name).person().equals(Optional.of(column))
                                        ? Optional.empty()
                                        : Optional.of(name + "." + column))));
        return new Rows(links.isPersonal(name), anchors);
    }

    private static boolean isPersonal(Map<String, Rows> aliases) {
        return aliases.values().stream().anyMatch(Rows::personal);
    }

    /** Whether some of the conditions, all of which hold, equates columns of one domain on the two sides. */
    private boolean tied(List<Value> conditions, Map<String, Rows> one, Map<String, Rows> other) {
        return conjuncts(conditions).stream()
                .anyMatch(term -> term instanceof Value.Comparison comparison
                        && comparison.comparator() == Expression.Comparator.EQUAL
                        && (same(comparison.left(), one, comparison.right(), other)
                                || same(comparison.right(), one, comparison.left(), other)));
    }

    private static boolean same(Value left, Map<String, Rows> one, Value right, Map<String, Rows> other) {
        Optional<String> domain = anchor(left, one).map(Anchor::domain);
        return domain.isPresent() && domain.equals(anchor(right, other).map(Anchor::domain));
    }

    private static List<Value> conjuncts(List<Value> conditions) {
        List<Value> terms = new ArrayList<>();
        for (Value condition : conditions) {
            if (condition instanceof Value.Junction junction && junction.all()) {
                terms.addAll(conjuncts(junction.terms()));
            } else {
                terms.add(condition);
            }
        }
        return terms;
    }

    private static Optional<Anchor> anchor(Value value, Map<String, Rows> here) {
        if (!(value instanceof Value.Column column)) {
            return Optional.empty();
        }
        return here.entrySet().stream()
                .filter(alias -> column.relation().isEmpty() || alias.getKey().equals(column.relation()))
                .map(alias -> alias.getValue().anchors().get(column.name()))
                .filter(anchor -> anchor != null)
                .findFirst();
    }

    private static boolean anyAnchor(List<? extends Value> values, Map<String, Rows> here) {
        return values.stream().anyMatch(value -> anchor(value, here).isPresent());
    }

    /** A condition that must hold: only here may rows be found by IN. */
    private void condition(Value term, Map<String, Rows> here, Map<String, Rows> seen, Map<String, Rows> parts) {
        if (term instanceof Value.InQuery in && !in.negated()) {
            Rows found = query(in.query(), parts, Map.of());
            Optional<String> first = firstOutput(in.query());
            boolean sameDomain = first.map(name -> found.anchors().get(name))
                    .map(Anchor::domain)
                    .equals(anchor(in.value(), here).map(Anchor::domain));
            require(!found.personal()
                    || (first.isPresent()
                            && sameDomain
                            && anchor(in.value(), here).isPresent()));
        } else {
            value(term, here, seen, parts);
        }
    }

    private static Optional<String> firstOutput(Query query) {
        return query instanceof Query.Select select
                ? Optional.of(select.outputs().getFirst().name())
                : Optional.empty();
    }

    private void value(Value value, Map<String, Rows> here, Map<String, Rows> seen, Map<String, Rows> parts) {
        switch (value) {
            case Value.Exists exists -> query(exists.query(), parts, seen);
            case Value.InQuery in -> require(!query(in.query(), parts, Map.of()).personal());
            case Value.Over over -> {
                if (isPersonal(here)) {
                    ranked(over.window().partition(), here);
                }
            }
            default -> {}
        }
        ValueParts.of(value).forEach(part -> value(part, here, seen, parts));
    }

    /** Rows that are ranked together must be of persons who are tied; where the tie is empty they would not be. */
    private void ranked(List<Value> partition, Map<String, Rows> here) {
        List<Anchor> anchors = partition.stream()
                .flatMap(value -> anchor(value, here).stream())
                .filter(anchor -> !anchor.mayBeMissing())
                .toList();
        require(!anchors.isEmpty());
        if (anchors.stream().noneMatch(anchor -> anchor.source().isEmpty())) {
            anchors.stream().findFirst().flatMap(Anchor::source).ifPresent(filled::add);
        }
    }

    private void require(boolean condition) {
        shown &= condition;
    }
}
