package org.sapwood.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot changes of the one before it. The rows of everybody concerned are kept beside the snapshot's tables, so
 * that only they need to be computed anew; see {@link Snapshot#changedRows} and {@link Snapshot#changedPersons}.
 *
 * @param since id of the earlier snapshot
 * @param sinceDay date of its extract
 * @param tables in which a row was added, removed or changed
 * @param persons whose rows are kept: those with a changed row, and everybody tied to them by an id
 * @param files hashes (SHA-256) of the files in which they are kept, by the files' names
 * @param ties the columns of the layout that tied them, as {@link org.sapwood.definition.PersonLinks#text} gives them
 */
public record Changes(
        String since, LocalDate sinceDay, List<String> tables, long persons, Map<String, String> files, String ties) {
    public Changes {
        tables = List.copyOf(tables);
        files = Map.copyOf(files);
    }
}
