package org.sapwood.pack;

import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Clause;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Example;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Scoring;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;

/**
 * Reads {@code open_cases:}, the cases that a timescale measure does not see because they are not finished. They make
 * a measure of their own, whose criterion is that the limit has passed.
 */
final class CompanionReader {
    static final Keys KEYS =
            Keys.of("open_cases", "id", "population", "when").or("title", "misses", "exclude", "examples");

    private final Section section;
    private final InHand hand;

    CompanionReader(Section section, InHand hand) {
        this.section = section;
        this.hand = hand;
    }

    Measure read(Measure parent) {
        CaseReader cases = new CaseReader(section, hand);
        section.scalar("population")
                .flatMap(id -> hand.defined().populations.get(id.value()))
                .filter(population -> population.countsWhen().isEvent())
                .ifPresent(events -> hand.faults()
                        .add(
                                section.spot("population"),
                                "the population " + events.id() + " counts events, and open cases are a state on a day",
                                "Name a population with open_from and open_to, or with period_id"));
        return companion(parent, cases, cases.exclusions(), cases.clause("when"));
    }

    private Measure companion(Measure parent, CaseReader cases, List<Exclusion> exclusions, Optional<Clause> overdue) {
        return new Measure(
                Ids.definition(section, "id"),
                hand.id(),
                section.has("title") ? section.text("title") : "Still open past the limit: " + parent.title(),
                meaning(parent),
                section.text("population"),
                exclusions,
                overdue,
                new Scoring.Proportion(),
                CountOf.CASES,
                parent.unknowns(),
                parent.decimals(),
                new Improvement.Decrease(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(parent.id()),
                List.of(),
                List.of(),
                hand.defined().targets.getOrDefault(section.text("id"), List.of()),
                Optional.empty(),
                parent.needsHistory(),
                parent.reviewBy(),
                examples(cases),
                parent.changes(),
                parent.file(),
                hash(parent, exclusions, overdue));
    }

    private List<Example> examples(CaseReader cases) {
        return cases.population().isPresent()
                ? new ExampleReader(section, cases, ExampleReader.OF_MEASURES).read()
                : List.of();
    }

    private String hash(Measure parent, List<Exclusion> exclusions, Optional<Clause> overdue) {
        return new DefinitionHash(section.text("population"), exclusions, overdue, hand.defined())
                .scoring(new Scoring.Proportion())
                .add("count", CountOf.CASES)
                .add("unknowns", parent.unknowns())
                .add("decimals", parent.decimals())
                .add("needs history", parent.needsHistory())
                .text();
    }

    /** What it stands for is the parent's; what it misses is not. */
    private Measure.Meaning meaning(Measure parent) {
        Measure.Meaning of = parent.meaning();
        String misses = section.has("misses")
                ? section.text("misses")
                : "Says nothing about cases that are finished, nor about why the open ones wait; read it with "
                        + parent.id();
        return new Measure.Meaning(
                of.goodPractice(), of.goodOutcome(), of.whyMeasured(), misses, of.kind(), of.source(), of.recordedIn());
    }
}
