package org.sapwood.engine.cube;

import java.util.Optional;

/**
 * Everything that the scores of one definition are finished from.
 *
 * @param persons with the outcome of each of their cases, for a definition that counts persons
 * @param values of the fact that is averaged, over cases that are met
 */
public record Tally(Counts counts, Optional<Stretches> persons, Optional<Stretches> values) {}
