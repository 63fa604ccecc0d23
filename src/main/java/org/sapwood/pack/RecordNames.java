package org.sapwood.pack;

import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Table;

/**
 * What tables and columns of records a pack sees.
 *
 * @param areSound false when some are missing because their files have faults of their own
 */
record RecordNames(Set<String> tables, Set<String> columns, boolean areSound) {
    static RecordNames seenBy(InHand hand) {
        Set<String> tables = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        for (Table table : hand.defined().tables(hand.visible())) {
            tables.add(table.name());
            table.columns().forEach(column -> columns.add(column.name()));
        }
        return new RecordNames(tables, columns, hand.defined().layouts.allSound(hand.visible()));
    }
}
