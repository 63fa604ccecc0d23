package org.sapwood.tree.thread.broken;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;

/** Breaks at the PIs that hang on branches. */
final class MeasureChecks {
    private static final String ANALYSTS = "The performance analysts";

    private MeasureChecks() {}

    static List<BrokenThread> unknown(Whole whole) {
        return whole.measuresInUse().stream()
                .filter(id -> whole.measure(id).isEmpty())
                .filter(id -> whole.tree().find(id, MeasureOfSuccess.class).isEmpty())
                .map(id -> new BrokenThread(
                        Break.MEASURE_UNKNOWN,
                        id,
                        Optional.empty(),
                        "The tree names " + id + ", and no pack in use defines it",
                        ANALYSTS))
                .toList();
    }

    static List<BrokenThread> withoutTeam(Whole whole) {
        return whole.ofThisYear(Kind.ACTION_PLAN)
                .flatMap(version -> version.item().measures().stream()
                        .distinct()
                        .filter(id -> whole.primes().stream().noneMatch(set -> set.has(id)))
                        .map(id -> new BrokenThread(
                                Break.MEASURE_WITHOUT_TEAM,
                                id,
                                Optional.empty(),
                                whole.title(id) + " hangs on \""
                                        + version.item().headline() + "\", and no team has it as a prime PI",
                                ((ActionPlan) version.item()).owner())))
                .toList();
    }

    static List<BrokenThread> pastReview(Whole whole) {
        return whole.measuresInUse().stream()
                .flatMap(id -> whole.measure(id).stream())
                .filter(measure ->
                        measure.reviewBy().filter(whole.today()::isAfter).isPresent())
                .map(measure -> new BrokenThread(
                        Break.MEASURE_PAST_REVIEW,
                        measure.id(),
                        Optional.empty(),
                        whole.title(measure.id()) + " was to be reviewed by "
                                + Whole.day(measure.reviewBy().orElseThrow()),
                        ANALYSTS))
                .toList();
    }

    /** Packs are refused without these; proposals of teams may still lack them, and so may a pack of another make. */
    static List<BrokenThread> withoutMeaning(Whole whole) {
        Stream<BrokenThread> defined = whole.measuresInUse().stream()
                .flatMap(id -> whole.measure(id).stream())
                .filter(measure -> lacks(measure).isPresent())
                .map(measure -> broken(
                        measure.id(),
                        Optional.empty(),
                        whole.title(measure.id()),
                        lacks(measure).get(),
                        ANALYSTS));
        Stream<BrokenThread> proposed =
                whole.ofThisYear(Kind.MEASURE_OF_SUCCESS).flatMap(version -> proposed(version, whole).stream());
        return Stream.concat(defined, proposed).toList();
    }

    private static Optional<BrokenThread> proposed(Version version, Whole whole) {
        MeasureOfSuccess measure = (MeasureOfSuccess) version.item();
        boolean alive = measure.state() != MeasureOfSuccess.State.DROPPED;
        return lacks(
                        measure.sources().goodPractice().orElse(""),
                        measure.sources().goodOutcome().orElse(""))
                .filter(_ -> alive)
                .map(lacking -> broken(
                        version.id(),
                        Optional.of(measure.team()),
                        whole.title(version.id()),
                        lacking,
                        whole.manager(measure.team())));
    }

    private static BrokenThread broken(String id, Optional<String> team, String title, String lacking, String mender) {
        return new BrokenThread(
                Break.MEASURE_WITHOUT_MEANING,
                id,
                team,
                title + " does not say what " + lacking + " it stands for",
                mender);
    }

    private static Optional<String> lacks(Measure measure) {
        return lacks(measure.meaning().goodPractice(), measure.meaning().goodOutcome());
    }

    private static Optional<String> lacks(String practice, String outcome) {
        if (practice.isBlank()) {
            return Optional.of(outcome.isBlank() ? "good practice and good outcome" : "good practice");
        }
        return outcome.isBlank() ? Optional.of("good outcome") : Optional.empty();
    }
}
