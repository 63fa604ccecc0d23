package org.sapwood.engine.cube;

import java.util.Optional;

/**
 * Everything that the scores of one definition are finished from.
 *
 * @param persons with the outcome of each of their cases, for a definition that counts persons
 * @param values of the fact that is averaged, over cases that are met
 */
public record Tally(Counts counts, Optional<Stretches> persons, Optional<Stretches> values) {
    /**
     * This tally with some cases taken away and others added.
     *
     * @param before the cases taken away: counted in this tally
     * @param units how many there are now; no fewer than before
     */
    public Tally changed(Tally before, Tally after, int units) {
        Counts changed = counts.widened(units);
        changed.add(before.counts(), -1);
        changed.add(after.counts(), 1);
        return new Tally(
                changed,
                changed(persons, before.persons(), after.persons()),
                changed(values, before.values(), after.values()));
    }

    public Tally widened(int units) {
        return new Tally(counts.widened(units), persons, values);
    }

    private static Optional<Stretches> changed(
            Optional<Stretches> all, Optional<Stretches> before, Optional<Stretches> after) {
        return all.map(each -> each.plus(before.orElseThrow(), -1).plus(after.orElseThrow(), 1));
    }
}
