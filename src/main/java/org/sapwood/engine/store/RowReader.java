package org.sapwood.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes one row of a result at a time. */
@FunctionalInterface
public interface RowReader {
    void row(ResultSet row) throws SQLException;
}
