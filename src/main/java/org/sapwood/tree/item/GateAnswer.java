package org.sapwood.tree.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is said at half-year about a PI that will likely miss: how it will recover, or that the miss is accepted.
 *
 * @param agreedBy who acknowledged the recovery plan or agreed to accept; empty until then
 */
public record GateAnswer(
        String team,
        FinancialYear year,
        String measure,
        Answered answered,
        String words,
        String by,
        LocalDate on,
        Optional<String> agreedBy)
        implements TeamItem {
    /** The two ways to pass the gate. */
    public enum Answered {
        RECOVERY_PLAN,
        ACCEPTED
    }

    @Override
    public String headline() {
        return (answered == Answered.ACCEPTED ? "We accept a miss of " : "Recovery plan for ") + measure;
    }

    @Override
    public List<String> measures() {
        return List.of(measure);
    }

    @Override
    public Optional<LocalDate> decidedOn() {
        return Optional.of(on);
    }
}
