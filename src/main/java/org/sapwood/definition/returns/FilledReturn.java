package org.sapwood.definition.returns;

import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Relation;

/**
 * How a return is filled from the records of a snapshot.
 *
 * @param from the layout of the snapshot
 * @param relations SELECTs that the tables share, and the one of {@link #OWNERS}
 * @param tables a SELECT over the snapshot for each table of the return; its columns carry the names of the table's own
 */
public record FilledReturn(
        StatutoryReturn about, Layout from, Map<String, Relation> relations, Map<String, Relation> tables) {
    /** The relation, where a pack has it, that tells whose a record was on a day, which the records know better. */
    public static final OwnerTable OWNERS =
            new OwnerTable("owner_of_record", "person", "worker", Optional.of("team"), "first_day", "last_day");

    /** Who the records say worked with whom. */
    public Optional<Relation> owners() {
        return Optional.ofNullable(relations.get(OWNERS.table()));
    }
}
