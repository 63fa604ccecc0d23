package org.sapwood.engine.store;

import java.util.Set;

/**
 * What differs between two snapshots.
 *
 * @param persons with a row that was added, removed or changed, in either snapshot
 * @param tables with such a row, of persons or not
 */
public record Touched(Set<String> persons, Set<String> tables) {
    public Touched {
        persons = Set.copyOf(persons);
        tables = Set.copyOf(tables);
    }
}
