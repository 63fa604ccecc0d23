package org.sapwood.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Example;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Rule;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.sql.condition.Judge;

/** Runs every worked example, and gives advice about definitions that can be computed and yet may mislead. */
public final class PackCheck {
    private final Judge judge;

    private PackCheck(Judge judge) {
        this.judge = judge;
    }

    /** Everything about the definitions of a library; the library stays as it is. */
    public static CheckReport run(Library library) {
        PackCheck check = new PackCheck(new Judge(library.workingDays()));
        List<CheckReport.Result> results = new ArrayList<>();
        List<Fault> unshown = new ArrayList<>();
        Stream.<Definition>concat(library.measures().values().stream(), library.rules().values().stream())
                .forEach(definition -> {
                    definition.examples().forEach(example -> results.add(check.run(definition, example)));
                    EnoughExamples.missing(definition).ifPresent(unshown::add);
                });
        Map<String, Set<String>> onlyMeasured = new FieldUse(library).readByOneMeasureOnly();
        return new CheckReport(results, unshown, onlyMeasured, Advice.on(library, onlyMeasured));
    }

    /** The examples of the rules of a return. */
    public static CheckReport run(StatutoryReturn about) {
        PackCheck check = new PackCheck(new Judge(about.workingDays()));
        List<CheckReport.Result> results = new ArrayList<>();
        List<Fault> unshown = new ArrayList<>();
        for (ReturnRule rule : about.rules()) {
            rule.rule().examples().forEach(example -> results.add(check.run(rule.rule(), example)));
            EnoughExamples.missing(rule.rule()).ifPresent(unshown::add);
        }
        return new CheckReport(results, unshown, Map.of(), List.of());
    }

    private CheckReport.Result run(Definition definition, Example example) {
        String outcome;
        try {
            outcome = inWords(definition, judge.judge(definition, example.given()));
        } catch (Refusal refusal) {
            outcome = refusal.faults().getFirst().message();
        }
        return new CheckReport.Result(definition, example, outcome, fault(definition, example, outcome));
    }

    private static Optional<Fault> fault(Definition definition, Example example, String outcome) {
        return outcome.equals(example.expect())
                ? Optional.empty()
                : Optional.of(Fault.in(
                        file(definition),
                        example.line(),
                        "the example of " + definition.id() + " expects " + example.expect() + " and comes to "
                                + outcome,
                        "Work the case by hand: either the example or the condition is wrong"));
    }

    private static String inWords(Definition definition, Outcome outcome) {
        return switch (definition) {
            case Measure _ -> outcome.inWords();
            case Rule _ ->
                switch (outcome) {
                    case Outcome.Met _ -> "passes";
                    case Outcome.NotMet _ -> "fails";
                    case Outcome.Excluded _ -> outcome.inWords();
                    case Outcome.CannotTell _ -> outcome.inWords();
                };
        };
    }

    static String file(Definition definition) {
        return switch (definition) {
            case Measure measure -> measure.file();
            case Rule rule -> rule.file();
        };
    }
}
