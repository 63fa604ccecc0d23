package org.sapwood.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Reasons;
import org.sapwood.definition.Change;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Target;

/** Measures as JSON. */
final class MeasureAnswers {
    private MeasureAnswers() {}

    record All(Records records, List<Summary> measures) {}

    /** @param unavailableBecause why it cannot be computed on these records */
    record Summary(
            String id,
            String title,
            String pack,
            String kind,
            String population,
            String definitionHash,
            String populationHash,
            Optional<String> unavailableBecause) {
        static Summary of(Desk desk, Measure measure) {
            return new Summary(
                    measure.id(),
                    measure.title(),
                    measure.pack(),
                    measure.meaning().kind(),
                    measure.population(),
                    measure.hash(),
                    desk.catalogue()
                            .library()
                            .populations()
                            .get(measure.population())
                            .hash(),
                    Optional.ofNullable(desk.engine().faults().get(measure.population()))
                            .map(Fault::sentence));
        }
    }

    record One(
            Records records,
            Summary measure,
            Meaning meaning,
            How how,
            List<Target> targets,
            List<String> guardrails,
            List<String> trustedWhen,
            Optional<String> openCases,
            Optional<String> overdueCompanionOf,
            Optional<LocalDate> reviewBy,
            List<Change> changes,
            List<Explained> explained) {
        static One of(Desk desk, Measure measure) {
            return new One(
                    Records.of(desk),
                    Summary.of(desk, measure),
                    Meaning.of(measure.meaning()),
                    How.of(desk, measure),
                    measure.targets(),
                    measure.guardrails(),
                    measure.trustedWhen(),
                    measure.openCases(),
                    measure.overdueCompanionOf(),
                    measure.reviewBy(),
                    measure.changes(),
                    Explained.of(desk.catalogue().library(), measure));
        }
    }

    record Meaning(String goodPractice, String goodOutcome, String whyMeasured, String misses, String recordedIn) {
        static Meaning of(Measure.Meaning meaning) {
            return new Meaning(
                    meaning.goodPractice(),
                    meaning.goodOutcome(),
                    meaning.whyMeasured(),
                    meaning.misses(),
                    meaning.recordedIn());
        }
    }

    /** How the figure is made. */
    record How(
            String scoring,
            Optional<Integer> per,
            Optional<String> of,
            Optional<BigDecimal> at,
            int decimals,
            String unknowns,
            String better,
            String condition,
            int needsHistory) {
        static How of(Desk desk, Measure measure) {
            Scoring scoring = measure.scoring();
            Optional<String> fact = switch (scoring) {
                case Scoring.Mean mean -> Optional.of(mean.of());
                case Scoring.Median median -> Optional.of(median.of());
                case Scoring.Percentile percentile -> Optional.of(percentile.of());
                case Scoring.RatePer rate -> Optional.of(rate.people());
                case Scoring.Proportion _, Scoring.Count _ -> Optional.empty();
            };
            return new How(
                    word(scoring),
                    scoring instanceof Scoring.RatePer rate ? Optional.of(rate.per()) : Optional.empty(),
                    fact,
                    scoring instanceof Scoring.Percentile percentile ? Optional.of(percentile.at()) : Optional.empty(),
                    measure.decimals(),
                    Asked.word(measure.unknowns()),
                    better(measure.improvement()),
                    new Reasons(desk.catalogue().library()).condition(measure),
                    measure.needsHistory());
        }

        private static String word(Scoring scoring) {
            return switch (scoring) {
                case Scoring.Proportion _ -> "proportion";
                case Scoring.RatePer _ -> "rate_per";
                case Scoring.Count _ -> "count";
                case Scoring.Mean _ -> "mean";
                case Scoring.Median _ -> "median";
                case Scoring.Percentile _ -> "percentile";
            };
        }

        private static String better(Improvement improvement) {
            return switch (improvement) {
                case Improvement.Increase _ -> "higher";
                case Improvement.Decrease _ -> "lower";
                case Improvement.Range _ -> "between";
                case Improvement.None _ -> "neither";
            };
        }
    }
}
