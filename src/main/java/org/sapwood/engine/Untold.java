package org.sapwood.engine;

import java.util.Set;

/** Why records do not tell the figure of a definition in a period, whatever its cases say. */
public sealed interface Untold {
    /** @param months that the measure needs before the period, and the records do not have */
    record TooShort(int months) implements Untold {}

    /** @param records tables and columns ({@code table.column}) that the figure rests on and the extract lacks */
    record Lacks(Set<String> records) implements Untold {
        public Lacks {
            records = Set.copyOf(records);
        }
    }
}
