package org.sapwood.sql.condition;

import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Rule;
import org.sapwood.definition.WorkingDays;

/** Judges one case in Java, as {@link OutcomeSql} does in an engine. */
public final class Judge {
    private final Interpreter interpreter;

    public Judge(WorkingDays workingDays) {
        this.interpreter = new Interpreter(workingDays);
    }

    /**
     * Excluded by the first exclusion that holds; else, under a measure, met, not met, or cannot tell where the numerator
     * is unknown; under a rule not met where the record fails, else met.
     *
     * @param facts by name, with {@code as_at} and {@code extracted_on}
     */
    public Outcome judge(Definition definition, Map<String, Object> facts) {
        Optional<Exclusion> exclusion = definition.exclusions().stream()
                .filter(each ->
                        Boolean.TRUE.equals(interpreter.truth(each.when().meaning(), facts)))
                .findFirst();
        if (exclusion.isPresent()) {
            return new Outcome.Excluded(exclusion.get().because());
        }
        return switch (definition) {
            case Measure measure ->
                measure.numerator().isEmpty()
                        ? new Outcome.Met()
                        : outcome(interpreter.truth(measure.numerator().get().meaning(), facts));
            case Rule rule ->
                Boolean.TRUE.equals(interpreter.truth(rule.failsWhen().meaning(), facts))
                        ? new Outcome.NotMet()
                        : new Outcome.Met();
        };
    }

    private static Outcome outcome(Boolean holds) {
        if (holds == null) {
            return new Outcome.CannotTell();
        }
        return holds ? new Outcome.Met() : new Outcome.NotMet();
    }
}
