package org.sapwood.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sapwood.definition.Column;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Table;
import org.sapwood.definition.Threshold;
import org.sapwood.sql.population.PopulationReader;

/**
 * Which definitions use which columns of the records. A column that a population only hands on as a fact is used by
 * the definitions that look at this fact; one that decides about rows or goes into a calculation is used by all of the
 * population's definitions. Ids that tie records together are left out.
 */
final class FieldUse {
    private final Library library;
    private final Map<String, Set<String>> usersByColumn = new TreeMap<>();

    FieldUse(Library library) {
        this.library = library;
        library.populations().values().forEach(this::add);
    }

    /** The columns, as {@code table.column}, that one measure uses and no other measure and no rule, by measure. */
    Map<String, Set<String>> readByOneMeasureOnly() {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        Set<String> ids = ids();
        usersByColumn.forEach((column, users) -> {
            String user = users.size() == 1 ? users.iterator().next() : "";
            if (library.measures().containsKey(user) && !ids.contains(column)) {
                columns.computeIfAbsent(user, _ -> new TreeSet<>()).add(column);
            }
        });
        return columns;
    }

    private void add(Population population) {
        PopulationReader reader = reader(population);
        List<Definition> definitions = Stream.<Definition>concat(
                        library.measures().values().stream(), library.rules().values().stream())
                .filter(definition -> definition.population().equals(population.id()))
                .toList();
        for (String column :
                reader.readPopulation(population.sql(), population.file()).columnsRead()) {
            Optional<String> fact = handedOnAs(column, population);
            for (Definition definition : definitions) {
                if (fact.isEmpty() || facts(definition).contains(fact.get())) {
                    use(column, definition);
                }
            }
        }
        for (Relation relation : relations(population.uses())) {
            for (String column :
                    reader.readRelation(relation.sql(), relation.file()).columnsRead()) {
                definitions.forEach(definition -> use(column, definition));
            }
        }
    }

    /** A companion belongs to the measure whose open cases it counts. */
    private void use(String column, Definition definition) {
        String user = definition instanceof Measure measure
                ? measure.overdueCompanionOf().orElse(measure.id())
                : definition.id();
        usersByColumn.computeIfAbsent(column, _ -> new HashSet<>()).add(user);
    }

    private PopulationReader reader(Population population) {
        List<Relation> relations = relations(population.uses());
        Set<String> uses = new HashSet<>(population.uses());
        relations.forEach(relation -> uses.addAll(relation.uses()));
        List<Table> tables = library.layouts().values().stream()
                .filter(layout -> layout.tables().stream().map(Table::name).anyMatch(uses::contains))
                .max((a, b) -> Long.compare(known(a, uses), known(b, uses)))
                .map(Layout::tables)
                .orElse(List.of());
        return new PopulationReader(tables, relations, library.codes().values());
    }

    private static long known(Layout layout, Set<String> names) {
        return layout.tables().stream().map(Table::name).filter(names::contains).count();
    }

    /** The relations read, directly or not, each after those that it reads. */
    private List<Relation> relations(Set<String> uses) {
        return library.relations().values().stream()
                .filter(relation -> reads(uses, relation))
                .toList();
    }

    private boolean reads(Set<String> uses, Relation wanted) {
        return uses.contains(wanted.id())
                || uses.stream()
                        .flatMap(name -> Stream.ofNullable(library.relations().get(name)))
                        .anyMatch(relation -> reads(relation.uses(), wanted));
    }

    /** The fact's name, when the population mentions the column once, to give it a name and nothing more. */
    private static Optional<String> handedOnAs(String column, Population population) {
        String name = column.substring(column.indexOf('.') + 1);
        String sql = population.sql().replaceAll("--[^\n]*", "");
        List<MatchResult> mentions = Pattern.compile(
                        "(?i)(?<!\\w)" + Pattern.quote(name) + "(?!\\w)(?:\\s+as\\s+(\\w+)(?=\\s*(?:,|\\bfrom\\b)))?")
                .matcher(sql)
                .results()
                .toList();
        return mentions.size() == 1
                ? Optional.ofNullable(mentions.getFirst().group(1))
                        .filter(fact -> population.facts().stream()
                                .anyMatch(known -> known.name().equals(fact)))
                : Optional.empty();
    }

    private static Set<String> facts(Definition definition) {
        Set<String> facts = new HashSet<>();
        Stream<Expression> conditions = Stream.concat(
                definition.exclusions().stream().map(Exclusion::when).map(clause -> clause.meaning()),
                switch (definition) {
                    case Measure measure -> measure.numerator().stream().map(clause -> clause.meaning());
                    case Rule rule -> Stream.of(rule.failsWhen().meaning());
                });
        conditions.flatMap(Expression::within).forEach(part -> {
            if (part instanceof Expression.Fact fact) {
                facts.add(fact.name());
            }
        });
        switch (definition) {
            case Measure measure -> {
                measure.threshold().map(Threshold::column).ifPresent(facts::add);
                facts.addAll(scored(measure.scoring()));
            }
            case Rule rule -> facts.addAll(rule.flags().values());
        }
        return facts;
    }

    private static List<String> scored(Scoring scoring) {
        return switch (scoring) {
            case Scoring.Mean mean -> List.of(mean.of());
            case Scoring.Median median -> List.of(median.of());
            case Scoring.Percentile percentile -> List.of(percentile.of());
            case Scoring.Proportion _ -> List.of();
            case Scoring.Count _ -> List.of();
            case Scoring.RatePer _ -> List.of();
        };
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Layout layout : library.layouts().values()) {
            for (Table table : layout.tables()) {
                Stream.concat(
                                Stream.concat(table.key().stream(), table.person().stream()),
                                table.columns().stream()
                                        .filter(column -> column.refersTo().isPresent())
                                        .map(Column::name))
                        .forEach(name -> ids.add(table.name() + "." + name));
            }
        }
        return ids;
    }
}
