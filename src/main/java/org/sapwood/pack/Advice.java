package org.sapwood.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;

/** What a person should look at in definitions that are sound. */
final class Advice {
    private final List<Fault> advice = new ArrayList<>();

    private Advice() {}

    /** @param onlyMeasured columns that one measure alone uses, by measure */
    static List<Fault> on(Library library, Map<String, Set<String>> onlyMeasured) {
        Advice found = new Advice();
        for (Measure measure : library.measures().values()) {
            if (measure.overdueCompanionOf().isPresent()) {
                continue;
            }
            found.timescale(measure, library);
            found.guardrails(measure);
            Set<String> columns = onlyMeasured.getOrDefault(measure.id(), Set.of());
            if (!columns.isEmpty()) {
                found.add(
                        measure,
                        measure.id() + " alone uses " + String.join(", ", columns) + ": recorded only to be measured",
                        "Ask whether workers need it for the work, or whether records that they keep anyway can tell");
            }
        }
        return found.advice;
    }

    /** Only finished cases are counted, so those that never finish would not show; a measure of open cases shows them. */
    private void timescale(Measure measure, Library library) {
        boolean event =
                library.populations().get(measure.population()).countsWhen().isEvent();
        if (event && measure.threshold().isPresent() && measure.openCases().isEmpty()) {
            add(
                    measure,
                    measure.id() + " has a time limit and does not count the cases still open beyond it",
                    "Add open_cases: with an id, a population of open cases and when:");
        }
    }

    private void guardrails(Measure measure) {
        if (measure.guardrails().isEmpty() && !(measure.improvement() instanceof Improvement.None)) {
            add(
                    measure,
                    measure.id() + " has a direction and no guardrails",
                    "Name the measures that would show it if the figure were improved at somebody's cost");
        }
    }

    private void add(Measure measure, String message, String cure) {
        advice.add(Fault.in(measure.file(), 0, message, cure));
    }
}
