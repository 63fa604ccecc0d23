package org.sapwood.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Source;

/**
 * A measure that was found outside the packs, in the words of whoever found it, on the way to become a file of a pack. What
 * is blank is not written.
 *
 * @param kind one of the words of the definition format, such as {@code how well}
 * @param numerator the condition as it was typed
 * @param improvement {@code increase}, {@code decrease} or {@code none}
 * @param guardrails ids of measures
 */
public record LocalMeasure(
        String id,
        String title,
        String goodPractice,
        String goodOutcome,
        String whyMeasured,
        String misses,
        String kind,
        Source source,
        String population,
        String numerator,
        String improvement,
        List<String> guardrails,
        Optional<LocalDate> reviewBy,
        List<Worked> examples) {
    public LocalMeasure {
        guardrails = List.copyOf(guardrails);
        examples = List.copyOf(examples);
    }

    /**
     * A case worked by hand.
     *
     * @param given facts as they are written in a file, by name; blank ones are missing
     * @param expect blank while nobody has said it
     */
    public record Worked(Map<String, String> given, String expect) {
        public Worked {
            given = new LinkedHashMap<>(given);
        }
    }

    /** The same with worked cases. */
    public LocalMeasure with(List<Worked> worked) {
        return with(reviewBy, worked);
    }

    /** The same with the day by which somebody looks at it again. */
    public LocalMeasure reviewedBy(LocalDate day) {
        return with(Optional.of(day), examples);
    }

    private LocalMeasure with(Optional<LocalDate> review, List<Worked> worked) {
        return new LocalMeasure(
                id,
                title,
                goodPractice,
                goodOutcome,
                whyMeasured,
                misses,
                kind,
                source,
                population,
                numerator,
                improvement,
                guardrails,
                review,
                worked);
    }

    /**
     * As a file of {@code measures/}.
     *
     * @param first the day of its first version; empty for a trial, which has none
     */
    String yaml(Optional<LocalDate> first) {
        YamlLines lines = new YamlLines()
                .line("measure", id)
                .line("title", title)
                .line("good_practice", goodPractice)
                .line("good_outcome", goodOutcome)
                .line("why_measured", whyMeasured)
                .line("misses", misses)
                .line("kind", kind);
        if (!source.framework().isBlank()) {
            lines.mapping("source", sourceKeys());
        }
        lines.line("population", population)
                .line("numerator", numerator)
                .line("scoring", "proportion")
                .line("improvement", improvement)
                .names("guardrails", guardrails)
                .line("review_by", reviewBy.map(LocalDate::toString).orElse(""));
        if (!examples.isEmpty()) {
            lines.begin("examples");
            examples.forEach(worked -> lines.entry("given", worked.given(), Map.of("expect", worked.expect())));
        }
        first.ifPresent(day -> lines.begin("changes").entry(firstVersion(day)));
        return lines.text();
    }

    private static Map<String, String> firstVersion(LocalDate day) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("date", day.toString());
        keys.put("what", "First version");
        keys.put("restates_history", "no");
        return keys;
    }

    private Map<String, String> sourceKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("framework", source.framework());
        keys.put("year", source.year());
        keys.put("authority", source.authority());
        keys.put("reference", source.reference());
        return keys;
    }
}
