package org.sapwood.web.workshop;

import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.workshop.CaseColumns;
import org.sapwood.briefing.workshop.PrimesPage;
import org.sapwood.briefing.workshop.Steps;
import org.sapwood.definition.Population;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;

/**
 * A measure of a team's own as its page shows it.
 *
 * @param proposer who put it forward; empty while nobody has
 * @param challenges those that wait for an answer
 * @param inUse whether the packs in use define it
 */
public record Found(
        Unit team,
        Version version,
        MeasureOfSuccess measure,
        List<Steps.Standing> steps,
        Optional<Population> population,
        List<String> guardrails,
        Optional<String> proposer,
        List<Challenge> challenges,
        boolean inUse) {
    static Found of(Workshops workshops, Unit team, Version version) {
        MeasureOfSuccess measure = (MeasureOfSuccess) version.item();
        return new Found(
                team,
                version,
                measure,
                Steps.of(measure, workshops.library()),
                measure.population().map(workshops.library().populations()::get),
                measure.guardrails().stream()
                        .map(id -> PrimesPage.title(workshops.tree(), workshops.library(), id))
                        .toList(),
                workshops.proposer(version.id()),
                workshops.open(version.id()),
                workshops.library().measures().containsKey(version.id()));
    }

    public String address() {
        return Workshops.address(team, version.id());
    }

    /** The step to take next; empty when all are done. */
    public Optional<Steps.Standing> next() {
        return steps.stream().filter(step -> !step.isDone()).findFirst();
    }

    /** The key of the message that says how far it has come. */
    public String state() {
        boolean challenged = measure.state() == MeasureOfSuccess.State.PROPOSED && !challenges.isEmpty();
        return "ws.state." + (challenged ? "challenged" : measure.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    public boolean isDraft() {
        return measure.state() == MeasureOfSuccess.State.DRAFT;
    }

    /** Whether there is something to try on the records. */
    public boolean canRun() {
        return population.isPresent()
                && steps.stream().anyMatch(step -> step.step() == Steps.Step.CONDITION && step.isDone());
    }

    public String cases() {
        return population
                .map(CaseColumns::title)
                .or(measure::population)
                .orElseGet(() -> measure.populationRequested()
                        .map(request -> request.what())
                        .orElse(""));
    }
}
