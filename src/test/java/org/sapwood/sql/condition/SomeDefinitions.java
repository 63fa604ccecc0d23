package org.sapwood.sql.condition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Clause;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Source;
import org.sapwood.definition.Unknowns;

/** Measures and rules of which only the conditions matter. */
final class SomeDefinitions {
    private static final Measure.Meaning MEANING =
            new Measure.Meaning("", "", "", "", "how well", new Source("", "", "", ""), "");

    private SomeDefinitions() {}

    /** @param exclusions conditions, each excluding "because of" itself */
    static Measure measure(String numerator, String... exclusions) {
        return new Measure(
                "a-measure",
                "a-pack",
                "A measure",
                MEANING,
                "some_cases",
                exclusions(exclusions),
                Optional.of(numerator).filter(text -> !text.isEmpty()).map(SomeDefinitions::clause),
                new Scoring.Proportion(),
                CountOf.CASES,
                Unknowns.KEEP,
                1,
                new Improvement.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                "");
    }

    static Definition rule(String failsWhen, String... exclusions) {
        return new Rule(
                "a-rule",
                "a-pack",
                "A rule",
                "some_cases",
                exclusions(exclusions),
                clause(failsWhen),
                Rule.Severity.ERROR,
                Rule.Route.WORKER,
                List.of(),
                Map.of(),
                "",
                List.of(),
                "",
                "");
    }

    private static List<Exclusion> exclusions(String... conditions) {
        return Stream.of(conditions)
                .map(text -> new Exclusion(clause(text), "Because of " + text))
                .toList();
    }

    private static Clause clause(String text) {
        return new Clause(text, SomeFacts.read(text));
    }
}
