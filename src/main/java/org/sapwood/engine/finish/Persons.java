package org.sapwood.engine.finish;

import java.util.Arrays;
import java.util.List;
import org.sapwood.definition.CountsWhen;
import org.sapwood.engine.cube.Counts;
import org.sapwood.engine.cube.Stretches;

/**
 * Counts each person once in a unit and period: met when one of their cases is, else untold when one of those is, else not
 * met; excluded when all are. (The three-valued "or" over their cases.)
 */
final class Persons {
    /** Outcomes from the weakest to the strongest. */
    private static final List<Counts.Of> WEAKEST_FIRST =
            List.of(Counts.Of.EXCLUDED, Counts.Of.NOT_MET, Counts.Of.CANNOT_TELL, Counts.Of.MET);

    /** Its place among them, from 1, by outcome; 0 stands for no case. */
    private static final int[] STRENGTH = Arrays.stream(Counts.Of.values())
            .mapToInt(outcome -> WEAKEST_FIRST.indexOf(outcome) + 1)
            .toArray();

    private final Stretches persons;
    private final Levels levels;
    private final CountsWhen countsWhen;
    private final int[] strongest;
    private final int[] met;

    Persons(Stretches persons, Levels levels, CountsWhen countsWhen) {
        this.persons = persons;
        this.levels = levels;
        this.countsWhen = countsWhen;
        this.strongest = new int[levels.names().size()];
        this.met = new int[levels.names().size()];
    }

    /** @return by figure, then by outcome */
    int[] numbers(List<Span> spans) {
        int[] numbers = new int[levels.names().size() * spans.size() * Counts.KINDS];
        Windows windows = new Windows(spans, countsWhen);
        for (int person = 0; person < persons.keys(); person++) {
            int until = until(person);
            for (int at = windows.start(from(person)); windows.isMore(at, until); at++) {
                if (windows.touches(at, until)) {
                    int met = meet(person, windows.first(at), windows.last(at));
                    count(met, windows.period(at), spans.size(), numbers);
                }
            }
        }
        return numbers;
    }

    /** The first month of any of a person's stretches. */
    private int from(int person) {
        int from = Integer.MAX_VALUE;
        for (int stretch = persons.firstOf(person); stretch < persons.firstOf(person + 1); stretch++) {
            from = Math.min(from, persons.from(stretch));
        }
        return from;
    }

    /** The month after the last of any. */
    private int until(int person) {
        int until = Integer.MIN_VALUE;
        for (int stretch = persons.firstOf(person); stretch < persons.firstOf(person + 1); stretch++) {
            until = Math.max(until, persons.until(stretch));
        }
        return until;
    }

    /** Counts the person in the units that were met, and forgets these. */
    private void count(int units, int period, int periods, int[] numbers) {
        for (int index = 0; index < units; index++) {
            int unit = met[index];
            Counts.Of outcome = WEAKEST_FIRST.get(strongest[unit] - 1);
            numbers[(unit * periods + period) * Counts.KINDS + outcome.slot()]++;
            strongest[unit] = 0;
        }
    }

    /** Notes the strongest outcome that a person has in each unit. */
    private int meet(int person, int first, int last) {
        int units = 0;
        for (int stretch = persons.firstOf(person); stretch < persons.firstOf(person + 1); stretch++) {
            if (persons.touches(stretch, first, last)) {
                int unit = levels.unitOf(persons, stretch, countsWhen, first, last);
                if (strongest[unit] == 0) {
                    met[units++] = unit;
                }
                strongest[unit] = Math.max(
                        strongest[unit], STRENGTH[persons.outcome(stretch).slot()]);
            }
        }
        return units;
    }
}
