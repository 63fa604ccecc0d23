package org.sapwood.definition.returns;

import java.util.Map;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Relation;

/**
 * How a return is filled from the records of a snapshot.
 *
 * @param from the layout of the snapshot
 * @param relations SELECTs that the tables share
 * @param tables a SELECT over the snapshot for each table of the return; its columns carry the names of the table's own
 */
public record FilledReturn(
        StatutoryReturn about, Layout from, Map<String, Relation> relations, Map<String, Relation> tables) {}
