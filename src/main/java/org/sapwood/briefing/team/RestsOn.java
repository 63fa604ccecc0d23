package org.sapwood.briefing.team;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sapwood.definition.Clause;
import org.sapwood.definition.Column;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Table;
import org.sapwood.sql.population.Lineage;

/** On which fields of the records a measure rests, by the titles that the layout gives them. */
final class RestsOn {
    /** What says when a case counts. */
    private static final List<String> WHEN = List.of("counted_on", "open_from", "open_to");

    private final Library library;
    private final Layout layout;

    RestsOn(Library library, String layout) {
        this.library = library;
        this.layout = library.layouts().get(layout);
    }

    /** In the order of the layout; ids that tie records together are left out, since nobody writes them. */
    List<Told.Field> fields(Measure measure) {
        Population population = library.populations().get(measure.population());
        Lineage lineage = Lineage.of(population.sql(), library.relations());
        Set<String> sources = new TreeSet<>();
        Stream.concat(WHEN.stream(), facts(measure).stream())
                .map(column -> lineage.columns().getOrDefault(column, Set.of()))
                .forEach(sources::addAll);
        List<Told.Field> fields = new ArrayList<>();
        for (Table table : layout.tables()) {
            for (Column column : table.columns()) {
                if (sources.contains(table.name() + "." + column.name()) && !isId(table, column)) {
                    fields.add(new Told.Field(table.title(), column.title(), table.name(), column.name()));
                }
            }
        }
        return fields;
    }

    private static boolean isId(Table table, Column column) {
        return table.key().contains(column.name())
                || table.person().filter(column.name()::equals).isPresent()
                || column.refersTo().isPresent();
    }

    private static Set<String> facts(Measure measure) {
        Set<String> facts = new LinkedHashSet<>();
        Stream.concat(
                        measure.numerator().stream(),
                        measure.exclusions().stream().map(Exclusion::when))
                .map(Clause::meaning)
                .flatMap(Expression::within)
                .filter(Expression.Fact.class::isInstance)
                .forEach(fact -> facts.add(((Expression.Fact) fact).name()));
        switch (measure.scoring()) {
            case Scoring.Mean mean -> facts.add(mean.of());
            case Scoring.Median median -> facts.add(median.of());
            case Scoring.Percentile percentile -> facts.add(percentile.of());
            case Scoring.Proportion _, Scoring.RatePer _, Scoring.Count _ -> {}
        }
        return facts;
    }
}
