package org.sapwood.engine.finish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sapwood.definition.CountsWhen;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Stretches;
import org.sapwood.engine.cube.Stretches.Stretch;

/**
 * Counts each person once in a unit and period: met when one of their cases is, else untold when one of those is, else not
 * met; excluded when all are. (The three-valued "or" over their cases.)
 */
record Persons(Stretches persons, Levels levels, CountsWhen countsWhen) {
    /** Outcomes from the weakest to the strongest. */
    private static final List<Counts.Of> STRENGTH =
            List.of(Counts.Of.EXCLUDED, Counts.Of.NOT_MET, Counts.Of.CANNOT_TELL, Counts.Of.MET);

    /** @return by figure, then by outcome */
    int[] numbers(List<Span> spans) {
        int[] numbers = new int[levels.names().size() * spans.size() * Counts.KINDS];
        for (int period = 0; period < spans.size(); period++) {
            count(spans.get(period), period, spans.size(), numbers);
        }
        return numbers;
    }

    private void count(Span span, int period, int periods, int[] numbers) {
        int first = span.first(countsWhen);
        Map<Integer, Integer> ofPerson = new TreeMap<>();
        String person = "";
        for (Stretch stretch : persons.within(first, span.last())) {
            if (!stretch.key().equals(person)) {
                settle(ofPerson, period, periods, numbers);
                person = stretch.key();
            }
            int unit = levels.unitOf(stretch, countsWhen, first, span.last());
            ofPerson.merge(unit, STRENGTH.indexOf(stretch.outcome()), Math::max);
        }
        settle(ofPerson, period, periods, numbers);
    }

    private static void settle(Map<Integer, Integer> ofPerson, int period, int periods, int[] numbers) {
        ofPerson.forEach((unit, strongest) -> numbers[
                (unit * periods + period) * Counts.KINDS
                        + STRENGTH.get(strongest).ordinal()]++);
        ofPerson.clear();
    }
}
