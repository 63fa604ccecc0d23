package org.sapwood.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Example;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;

/** Whether a definition's worked examples show everything that a case can come to. */
final class EnoughExamples {
    private static final int FEWEST = 3;
    private static final Set<String> LEFT_OPEN = Set.of("excluded", "cannot tell");

    private EnoughExamples() {}

    /** What is missing; empty when nothing is. */
    static Optional<Fault> missing(Definition definition) {
        Set<String> shown = definition.examples().stream().map(Example::expect).collect(Collectors.toSet());
        return lacks(definition, shown)
                .map(lack -> Fault.in(
                        PackCheck.file(definition),
                        definition.examples().stream()
                                .mapToInt(Example::line)
                                .min()
                                .orElse(0),
                        definition.id() + " has " + lack,
                        cure(definition)));
    }

    private static Optional<String> lacks(Definition definition, Set<String> shown) {
        Optional<String> outcome = needed(definition).stream()
                .filter(any -> any.stream().noneMatch(shown::contains))
                .findFirst()
                .map(any -> "no worked example that comes to "
                        + any.stream().sorted().collect(Collectors.joining(" or to ")));
        return outcome.or(() -> definition.examples().size() < FEWEST
                ? Optional.of("fewer than three worked examples")
                : Optional.empty());
    }

    /** Of each set, one outcome must be shown. What only counts or averages has no "not met" of interest. */
    private static List<Set<String>> needed(Definition definition) {
        return switch (definition) {
            case Measure measure
            when measure.scoring() instanceof Scoring.Proportion ->
                List.of(Set.of("met"), Set.of("not met"), LEFT_OPEN);
            case Measure measure when !measure.exclusions().isEmpty() -> List.of(Set.of("met"), Set.of("excluded"));
            case Measure _ -> List.of(Set.of("met"));
            case Rule _ -> List.of(Set.of("fails"), Set.of("passes"));
        };
    }

    private static String cure(Definition definition) {
        return switch (definition) {
            case Measure _ ->
                "Work at least three cases by hand: one met, one not met, and one excluded or without a fact that the"
                        + " condition needs";
            case Rule _ ->
                "Work at least three cases by hand: one that fails, one that passes, and one at the limit or with a"
                        + " blank";
        };
    }
}
