package org.sapwood.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A performance indicator.
 *
 * @param numerator the criterion; empty when every case that is not excluded is met
 * @param decimals digits after the point of the published value, rounded half up once, at the end
 * @param overdueCompanionOf id of the timescale measure whose open, overdue cases this one counts
 * @param openCases id of the measure that counts this one's open, overdue cases
 * @param needsHistory months of records before the period without which there is no figure; 0 for none
 */
public record Measure(
        String id,
        String pack,
        String title,
        Meaning meaning,
        String population,
        List<Exclusion> exclusions,
        Optional<Clause> numerator,
        Scoring scoring,
        CountOf countOf,
        Unknowns unknowns,
        int decimals,
        Improvement improvement,
        Optional<Threshold> threshold,
        Optional<String> openCases,
        Optional<String> overdueCompanionOf,
        List<String> guardrails,
        List<String> trustedWhen,
        List<Target> targets,
        Optional<Bands> bands,
        int needsHistory,
        Optional<LocalDate> reviewBy,
        List<Example> examples,
        List<Change> changes,
        String file,
        String hash)
        implements Definition {
    public Measure {
        exclusions = List.copyOf(exclusions);
        guardrails = List.copyOf(guardrails);
        trustedWhen = List.copyOf(trustedWhen);
        targets = List.copyOf(targets);
        examples = List.copyOf(examples);
        changes = List.copyOf(changes);
    }

    /** What a measure is for, in the words of its author. */
    public record Meaning(
            String goodPractice,
            String goodOutcome,
            String whyMeasured,
            String misses,
            String kind,
            Source source,
            String recordedIn) {}
}
