package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A local PI that a team proposes. Until it is agreed and becomes a definition of a pack it has no figure.
 *
 * @param check the points of {@link QualityPoint} that have been looked at
 * @param perverseIncentive what somebody could do to make the number better and a life worse
 * @param population the population of a pack over which it counts; empty when none fits
 * @param condition when a case of it counts as met, in the language of the packs
 * @param populationRequested what is asked of the analysts where no population fits
 * @param guardrails ids of measures that must not get worse meanwhile
 */
public record MeasureOfSuccess(
        String title,
        String team,
        FinancialYear year,
        Aspect aspect,
        Sources sources,
        Optional<Involvement> involvement,
        List<Check> check,
        Optional<String> perverseIncentive,
        Optional<String> population,
        Optional<String> condition,
        Optional<Request> populationRequested,
        List<String> guardrails,
        State state,
        Optional<String> plan)
        implements Item {
    public MeasureOfSuccess {
        check = List.copyOf(check);
        guardrails = List.copyOf(guardrails);
    }

    /** How far it has come. */
    public enum State {
        DRAFT,
        PROPOSED,
        CHALLENGED,
        AGREED,
        DEFINED,
        DROPPED
    }

    /** The five sources of a local PI; the last two are also its good practice and its good outcome. */
    public record Sources(
            Optional<String> nationalStandard,
            Optional<String> corporateObjective,
            Optional<String> departmentPriority,
            Optional<String> goodPractice,
            Optional<String> goodOutcome) {}

    /** How people who use services were involved. */
    public record Involvement(String how, LocalDate on) {}

    /** @param note why it holds or does not */
    public record Check(QualityPoint point, boolean holds, String note) {}

    /** @param by the day on which the analysts answer */
    public record Request(String what, LocalDate by) {}

    @Override
    public String headline() {
        return title;
    }

    /** The action plan that it would show the success of. */
    @Override
    public List<String> hangsFrom() {
        return plan.stream().toList();
    }

    @Override
    public Optional<String> ofTeam() {
        return Optional.of(team);
    }

    @Override
    public Optional<FinancialYear> ofYear() {
        return Optional.of(year);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return involvement.map(Involvement::on);
    }
}
