package org.sapwood.briefing.workshop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Source;
import org.sapwood.pack.LocalMeasure;
import org.sapwood.pack.Trial;
import org.sapwood.tree.item.MeasureOfSuccess;

/** A team's measure of success as a definition of the packs. */
public final class Ours {
    private Ours() {}

    /**
     * The measure read as one of a pack would be, to be tried; empty while it has no population or no condition.
     *
     * @throws Refusal with every fault
     */
    public static Optional<Measure> trial(Library library, String id, MeasureOfSuccess found) {
        if (found.population().isEmpty() || found.condition().isEmpty()) {
            return Optional.empty();
        }
        Optional.ofNullable(library.populations().get(found.population().get()))
                .ifPresent(population -> TeamsCondition.read(found.condition().get(), population));
        return Optional.of(Trial.read(library, written(id, found, found.team(), "none", "")));
    }

    /**
     * As it would be written into a pack; its worked cases come later.
     *
     * @param team the name of the team
     * @param improvement {@code increase}, {@code decrease} or {@code none}
     * @param misses what it does not show
     */
    public static LocalMeasure written(
            String id, MeasureOfSuccess found, String team, String improvement, String misses) {
        MeasureOfSuccess.Sources sources = found.sources();
        return new LocalMeasure(
                id,
                found.title(),
                sources.goodPractice().orElse(""),
                sources.goodOutcome().orElse(""),
                why(found),
                misses,
                found.aspect().words(),
                new Source("Measure of success found by the team", found.year().toString(), team, rests(sources)),
                found.population().orElse(""),
                found.condition().orElse(""),
                improvement,
                found.guardrails(),
                Optional.empty(),
                List.of());
    }

    private static String rests(MeasureOfSuccess.Sources sources) {
        return Stream.of(sources.nationalStandard(), sources.corporateObjective(), sources.departmentPriority())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String why(MeasureOfSuccess found) {
        return Stream.of(
                        found.involvement()
                                .map(involved -> "People who use the service had a say on " + involved.on() + ": "
                                        + involved.how()),
                        found.perverseIncentive().map(note -> "What it may tempt to: " + note))
                .flatMap(Optional::stream)
                .map(sentence -> sentence.replaceAll("\\.$", ""))
                .collect(Collectors.joining(". "));
    }
}
