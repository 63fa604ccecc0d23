package org.sapwood.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Clause;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Population;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Source;
import org.sapwood.definition.Unknowns;
import org.sapwood.engine.store.ServingKey;
import org.sapwood.sql.condition.Conditions;

/** Builds measures over populations of {@link LendingPack}. */
record LendingMeasures(Map<String, Population> populations, Map<String, Measure> measures) {
    private static final Bands.Cap CAP = new Bands.Cap("banded-other", 2, 3, "a test");

    void add(Measure measure) {
        measures.put(measure.id(), measure);
    }

    /** Of cases, with a history of no length. */
    Measure plain(String id, String population, Optional<String> exclude, String numerator, Scoring scoring) {
        return built(id, population, exclude, numerator, scoring, CountOf.CASES, Unknowns.KEEP, 0);
    }

    Clause clause(String text, String population) {
        return new Clause(
                text, Conditions.read(text, populations.get(population).columns()));
    }

    Measure built(
            String id,
            String population,
            Optional<String> exclude,
            String numerator,
            Scoring scoring,
            CountOf countOf,
            Unknowns unknowns,
            int needsHistory) {
        return new Measure(
                id,
                "lending",
                id,
                meaning(),
                population,
                exclusions(exclude, population),
                numerator(numerator, population),
                scoring,
                countOf,
                unknowns,
                1,
                new Improvement.Increase(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                needsHistory,
                Optional.empty(),
                List.of(),
                List.of(),
                id + ".yaml",
                ServingKey.hash(id + population + exclude + numerator + scoring + countOf));
    }

    private List<Exclusion> exclusions(Optional<String> exclude, String population) {
        return exclude.stream()
                .map(text -> new Exclusion(clause(text, population), "because " + text))
                .toList();
    }

    private Optional<Clause> numerator(String text, String population) {
        return text.startsWith("true") ? Optional.empty() : Optional.of(clause(text, population));
    }

    private static Measure.Meaning meaning() {
        return new Measure.Meaning("", "", "", "", "", new Source("", "", "", ""), "");
    }

    /** Five bands that meet at their ends, an exemption for small numbers, capped by another measure. */
    Measure withBands(Measure plain) {
        Measure other = plain("banded-other", "returns", Optional.empty(), "damaged = 'N'", new Scoring.Proportion());
        add(banded(other, List.of()));
        return banded(plain, List.of(CAP));
    }

    private static Measure banded(Measure plain, List<Bands.Cap> caps) {
        return new Measure(
                plain.id(),
                plain.pack(),
                plain.title(),
                plain.meaning(),
                plain.population(),
                plain.exclusions(),
                plain.numerator(),
                plain.scoring(),
                plain.countOf(),
                plain.unknowns(),
                plain.decimals(),
                plain.improvement(),
                plain.threshold(),
                plain.openCases(),
                plain.overdueCompanionOf(),
                plain.guardrails(),
                plain.trustedWhen(),
                plain.targets(),
                Optional.of(bands(caps)),
                plain.needsHistory(),
                plain.reviewBy(),
                plain.examples(),
                plain.changes(),
                plain.file(),
                plain.hash() + "b");
    }

    private static Bands bands(List<Bands.Cap> caps) {
        Map<Integer, List<Bands.Interval>> scores = new LinkedHashMap<>();
        for (int score = 1; score <= 5; score++) {
            scores.put(
                    score,
                    List.of(new Bands.Interval(BigDecimal.valueOf(score * 20L - 20), BigDecimal.valueOf(score * 20L))));
        }
        return new Bands(2026, Bands.Status.ILLUSTRATIVE, scores, Map.of(), OptionalLong.of(4), caps);
    }
}
