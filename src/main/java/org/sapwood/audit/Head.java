package org.sapwood.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The end of the trail.
 *
 * @param events how many there are, which is the number of the last
 * @param hash of the last; where there is none yet, a hash of the trail's own id
 */
public record Head(long events, String hash) {
    static Head read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery("select seq, hash from audit.event order by seq desc limit 1")) {
            if (last.next()) {
                return new Head(last.getLong("seq"), Rows.hex(last, "hash").orElse(""));
            }
        }
        return new Head(0, beginning(trail(connection)));
    }

    /** The id of the trail, drawn when it was made. */
    static String trail(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select cast(id as text) as id from audit.trail")) {
            return row.next() ? row.getString("id") : "";
        }
    }

    static String beginning(String trail) {
        return new Canonical("trail").text(trail).hash();
    }
}
