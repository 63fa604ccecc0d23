package org.sapwood.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Bands;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;

/** What a person should look at in definitions that are sound. */
final class Advice {
    private final List<Fault> advice = new ArrayList<>();

    private Advice() {}

    static List<Fault> on(Library library) {
        Advice found = new Advice();
        Map<String, Set<String>> onlyMeasured = new FieldUse(library).readByOneMeasureOnly();
        for (Measure measure : library.measures().values()) {
            if (measure.overdueCompanionOf().isPresent()) {
                continue;
            }
            found.timescale(measure, library);
            found.guardrails(measure);
            found.bands(measure);
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

    private void bands(Measure measure) {
        List<Bands.Interval> intervals = measure.bands().stream()
                .flatMap(bands -> bands.scores().values().stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Bands.Interval::from))
                .toList();
        for (int i = 1; i < intervals.size(); i++) {
            BigDecimal ends = intervals.get(i - 1).to();
            BigDecimal begins = intervals.get(i).from();
            if (begins.compareTo(ends) > 0) {
                add(
                        measure,
                        "no band of " + measure.id() + " holds values between " + ends + " and " + begins,
                        "Let one band end where the next begins, unless the framework leaves them out");
            }
        }
    }

    private void add(Measure measure, String message, String cure) {
        advice.add(Fault.in(measure.file(), 0, message, cure));
    }
}
