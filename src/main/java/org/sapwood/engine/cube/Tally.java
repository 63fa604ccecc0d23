package org.sapwood.engine.cube;

import java.util.Optional;

/**
 * Everything that the scores of one definition are finished from.
 *
 * @param persons with the outcome of each of their cases, for a definition that counts persons
 * @param values of the fact that is averaged, over cases that are met
 */
public record Tally(Counts counts, Optional<Stretches> persons, Optional<Stretches> values) {
    /** Of no case. */
    public static Tally empty(int units, int months) {
        return new Tally(new Counts(units, months), Optional.empty(), Optional.empty());
    }

    /** The same counts; with or, when the sign is -1, without some more stretches of each kind. */
    public Tally plus(Optional<Stretches> morePersons, Optional<Stretches> moreValues, int sign) {
        return new Tally(counts, together(persons, morePersons, sign), together(values, moreValues, sign));
    }

    private static Optional<Stretches> together(Optional<Stretches> all, Optional<Stretches> more, int sign) {
        return all.isEmpty()
                ? more
                : all.map(each -> more.map(other -> each.plus(other, sign)).orElse(each));
    }

    public Tally widened(int units) {
        return new Tally(counts.widened(units), persons, values);
    }
}
