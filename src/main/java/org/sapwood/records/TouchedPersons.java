package org.sapwood.records;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;

/**
 * Whom a new snapshot touches: what was counted about anybody else stays as it was.
 *
 * @param persons people with a row that was added, removed or changed in any table about people
 * @param tables changed tables that are not about people, or in which rows without a person changed, or that have
 *     other columns than before
 */
public record TouchedPersons(Set<String> persons, Set<String> tables) {
    /** Tables whose files are the same bytes are not read. The line of a row in its file does not count. */
    public static TouchedPersons between(Snapshot earlier, Snapshot later, Layout layout) {
        Set<String> persons = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        try (Comparison comparison = new Comparison(earlier, later)) {
            for (Table table : layout.tables()) {
                boolean outOfReach = !comparison.isSame(table) && isOutOfReach(comparison, table, persons);
                if (outOfReach || comparison.columnsDiffer(table)) {
                    tables.add(table.name());
                }
            }
        }
        return new TouchedPersons(persons, tables);
    }

    private static boolean isOutOfReach(Comparison comparison, Table table, Set<String> persons) {
        Optional<String> person = table.person();
        return person.isPresent()
                ? comparison.addPersons(table, person.get(), persons)
                : !comparison.counts(table).isEmpty();
    }
}
