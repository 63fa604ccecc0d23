package org.sapwood.definition;

import java.util.Optional;

/**
 * A column of a record table.
 *
 * @param refersTo the column of the parent table that this one points at
 * @param placeholder true where the source specification itself says that the column is not filled yet
 */
public record Column(String name, ColumnType type, String title, Optional<Reference> refersTo, boolean placeholder) {
    /** A column in another table. */
    public record Reference(String table, String column) {}
}
