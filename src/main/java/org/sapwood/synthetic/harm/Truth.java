package org.sapwood.synthetic.harm;

import java.util.List;

/**
 * One thing that was put into the records on purpose.
 *
 * @param kind {@code fault} or {@code gaming}
 * @param what which fault or game, such as {@code authorised-before-start} or {@code bunching}
 * @param id key of the row it stands in, as it is in the file
 * @param column the changed column; empty when the whole row was added or removed
 * @param team whose work it was; empty when nobody's
 * @param before the cell before; empty for an added row
 * @param after the cell as it is in the file; {@code row added} or {@code row removed} for whole rows
 * @param date the day that the work is about
 */
public record Truth(
        String kind,
        String what,
        String table,
        String id,
        String column,
        String team,
        String before,
        String after,
        String date) {
    public static final String FAULT = "fault";
    public static final String GAMING = "gaming";
    public static final String ADDED = "row added";
    public static final String REMOVED = "row removed";
    public static final List<String> COLUMNS =
            List.of("kind", "what", "table", "id", "column", "team", "before", "after", "date");

    public String[] cells() {
        return new String[] {kind, what, table, id, column, team, before, after, date};
    }
}
