package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether an engine works on this machine.
 *
 * @param version of the engine, or what went wrong
 * @param cure what to do when it does not work
 */
public record Installed(boolean works, String version, String cure) {
    /** Opens an empty database in memory and asks it for its version. */
    public static Installed duckDb() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select version()")) {
            answer.next();
            return new Installed(true, answer.getString(1), "");
        } catch (SQLException | LinkageError e) {
            return new Installed(
                    false,
                    String.valueOf(e.getMessage()),
                    "Use Linux, macOS or Windows on a 64-bit machine, and build the program again");
        }
    }

    public static boolean isPresent(String driver) {
        try {
            Class.forName(driver);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
