package org.sapwood.definition;

import java.util.List;
import java.util.Set;

/**
 * The cases that measures and rules are about, as one SELECT.
 *
 * @param purpose what one case is and whose it is: the comment at the head of the file
 * @param sql as written, in the restricted SQL
 * @param columns all columns in the order of the SELECT, the special ones ({@link #SPECIAL}) included
 * @param uses names of the tables and relations that it reads
 * @param hash SHA-256, in hex, of the text and of the relations it reads
 */
public record Population(
        String id,
        String pack,
        String purpose,
        String sql,
        String file,
        List<NamedType> columns,
        CountsWhen countsWhen,
        Set<String> uses,
        String hash) {
    /** The columns that say which case, whose, and when; everything else is a fact. */
    public static final Set<String> SPECIAL =
            Set.of("case_id", "person_id", "team_id", "worker_id", "counted_on", "open_from", "open_to", "period_id");

    public Population {
        columns = List.copyOf(columns);
        uses = Set.copyOf(uses);
    }

    /** The columns that are not {@link #SPECIAL}, in the order of the SELECT. */
    public List<NamedType> facts() {
        return columns.stream()
                .filter(column -> !SPECIAL.contains(column.name()))
                .toList();
    }
}
