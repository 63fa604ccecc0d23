package org.sapwood.briefing.workshop;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.QualityPoint;

/** What a team has thought about on the way to a measure of its own, and what it has not. */
public final class Steps {
    private static final int SOURCES = 5;

    private Steps() {}

    /** In the order in which they are asked. */
    public enum Step {
        SOURCES,
        INVOLVEMENT,
        POPULATION,
        CONDITION,
        INCENTIVE,
        GUARDRAILS,
        CHECK
    }

    /** @param missing what keeps the step from being done; empty when it is */
    public record Standing(Step step, Optional<Fault> missing) {
        public boolean isDone() {
            return missing.isEmpty();
        }
    }

    public static List<Standing> of(MeasureOfSuccess found, Library library) {
        return Arrays.stream(Step.values())
                .map(step -> new Standing(step, missing(step, found, library)))
                .toList();
    }

    /** The first that is not done. */
    public static Optional<Standing> next(MeasureOfSuccess found, Library library) {
        return of(found, library).stream()
                .filter(standing -> !standing.isDone())
                .findFirst();
    }

    private static Optional<Fault> missing(Step step, MeasureOfSuccess found, Library library) {
        return switch (step) {
            case SOURCES -> sources(found.sources());
            case INVOLVEMENT ->
                unless(
                        found.involvement().isPresent(),
                        "Nobody has said how people who use the service were involved, and when",
                        "Ask some of them first; this step cannot be left out");
            case POPULATION -> population(found, library);
            case CONDITION -> condition(found, library);
            case INCENTIVE ->
                unless(
                        found.perverseIncentive().isPresent(),
                        "Nobody has written what the number may tempt people to",
                        "Say what somebody could do to better the number and worsen a life");
            case GUARDRAILS ->
                unless(
                        !found.guardrails().isEmpty(),
                        "No guardrail is named",
                        "Name at least one indicator that must not get worse meanwhile");
            case CHECK -> check(found);
        };
    }

    /** Practice and outcome are the measure's own, so the one that may be empty is among the other three. */
    private static Optional<Fault> sources(MeasureOfSuccess.Sources sources) {
        long named = Stream.of(
                        sources.nationalStandard(),
                        sources.corporateObjective(),
                        sources.departmentPriority(),
                        sources.goodPractice(),
                        sources.goodOutcome())
                .filter(Optional::isPresent)
                .count();
        boolean own =
                sources.goodPractice().isPresent() && sources.goodOutcome().isPresent();
        return unless(
                own && named >= SOURCES - 1,
                named + " of the five sources are named" + (own ? "" : ", and not what is good practice and outcome"),
                "Name all but one; good practice and good outcome are always needed");
    }

    private static Optional<Fault> population(MeasureOfSuccess found, Library library) {
        if (found.population().isPresent()
                && !library.populations().containsKey(found.population().get())) {
            return Optional.of(Fault.of(
                    "The cases that were chosen, " + found.population().get() + ", are in no pack in use",
                    "Choose others, or ask the analysts"));
        }
        return unless(
                found.population().isPresent() || found.populationRequested().isPresent(),
                "It is not said which cases count",
                "Choose cases that the packs have, or ask the analysts for them");
    }

    private static Optional<Fault> condition(MeasureOfSuccess found, Library library) {
        Optional<Population> population = found.population().map(library.populations()::get);
        if (population.isEmpty()) {
            return unless(
                    found.populationRequested().isPresent(),
                    "It is not said when a case counts as met",
                    "Choose the cases first");
        }
        if (found.condition().isEmpty()) {
            return Optional.of(Fault.of("It is not said when a case counts as met", "Write the condition"));
        }
        try {
            TeamsCondition.read(found.condition().get(), population.get());
            return Optional.empty();
        } catch (Refusal refusal) {
            return refusal.faults().stream().findFirst();
        }
    }

    private static Optional<Fault> check(MeasureOfSuccess found) {
        Set<QualityPoint> open = EnumSet.allOf(QualityPoint.class);
        found.check().forEach(check -> open.remove(check.point()));
        return unless(
                open.isEmpty(),
                open.size() + " of the twelve points have not been looked at",
                "Say of each whether it holds, and why");
    }

    private static Optional<Fault> unless(boolean done, String message, String cure) {
        return done ? Optional.empty() : Optional.of(Fault.of(message, cure));
    }
}
