package org.sapwood.definition.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which table tells who worked with whom, and when, and its columns.
 *
 * @param person the column of the person's id
 * @param worker the column of the worker's id
 * @param team the column of the team's id; none where the table does not know teams
 * @param from the first day
 * @param to the last day; blank while it lasts
 */
public record OwnerTable(String table, String person, String worker, Optional<String> team, String from, String to) {
    /** The columns by their names. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(person, worker, from, to));
        team.ifPresent(columns::add);
        return columns;
    }
}
