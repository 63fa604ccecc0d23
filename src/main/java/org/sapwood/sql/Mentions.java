package org.sapwood.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;

/** What the conditions of a definition look at. */
public final class Mentions {
    private Mentions() {}

    /** Whether any of them looks at that built-in date. */
    public static boolean of(Expression.BuiltIn.Name name, Definition definition) {
        return Stream.concat(exclusions(definition).stream(), criterion(definition).stream())
                .flatMap(Expression::within)
                .anyMatch(part -> part instanceof Expression.BuiltIn builtIn && builtIn.name() == name);
    }

    /** Facts that decide whether a case is met, and the one that is averaged. */
    public static Set<String> factsOfCriterion(Definition definition) {
        Set<String> facts = facts(criterion(definition));
        averaged(definition).ifPresent(facts::add);
        return facts;
    }

    /** Facts that decide whether a case is left out. */
    public static Set<String> factsOfExclusions(Definition definition) {
        return facts(exclusions(definition));
    }

    /** The fact whose mean or percentile a measure gives; empty for any other definition. */
    public static Optional<String> averaged(Definition definition) {
        return switch (definition) {
            case Rule _ -> Optional.empty();
            case Measure measure ->
                switch (measure.scoring()) {
                    case Scoring.Proportion _, Scoring.Count _, Scoring.RatePer _ -> Optional.empty();
                    case Scoring.Mean mean -> Optional.of(mean.of());
                    case Scoring.Median median -> Optional.of(median.of());
                    case Scoring.Percentile percentile -> Optional.of(percentile.of());
                };
        };
    }

    private static Set<String> facts(Collection<Expression> conditions) {
        Set<String> facts = new TreeSet<>();
        conditions.stream().flatMap(Expression::within).forEach(part -> {
            if (part instanceof Expression.Fact fact) {
                facts.add(fact.name());
            }
        });
        return facts;
    }

    private static List<Expression> exclusions(Definition definition) {
        return definition.exclusions().stream()
                .map(Exclusion::when)
                .map(clause -> clause.meaning())
                .toList();
    }

    private static List<Expression> criterion(Definition definition) {
        return switch (definition) {
            case Measure measure ->
                measure.numerator().map(clause -> clause.meaning()).stream().toList();
            case Rule rule -> List.of(rule.failsWhen().meaning());
        };
    }
}
