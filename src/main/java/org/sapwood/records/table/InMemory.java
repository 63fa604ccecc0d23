package org.sapwood.records.table;

import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A database in memory. Asking the driver manager for one would set up the drivers of all servers as well. */
public final class InMemory {
    private InMemory() {}

    public static DuckDBConnection open() throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).unwrap(DuckDBConnection.class);
    }
}
