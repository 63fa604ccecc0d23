package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/** A connection on which populations are being materialised. What is scratch is gone when the work is over. */
final class Workbench {
    private final Connection connection;
    private final Places places;
    private final List<String> scratch = new ArrayList<>();

    Workbench(Connection connection, Places places) {
        this.connection = connection;
        this.places = places;
    }

    Places places() {
        return places;
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A relation that lives as long as the work. */
    void scratch(String relation, String select) throws SQLException {
        createScratch(relation, "as " + select);
        analyse(relation);
    }

    /** @param definition its columns in brackets, or {@code as} and a SELECT */
    void createScratch(String relation, String definition) throws SQLException {
        boolean server = places.dialect() == Dialect.POSTGRES;
        scratch.add(relation);
        execute((server ? "create unlogged table " : "create temp table ") + relation + " " + definition);
    }

    void kept(String relation, String select) throws SQLException {
        execute("create table " + relation + " as " + select);
        analyse(relation);
    }

    /** PostgreSQL plans well only over tables whose statistics it has seen. */
    private void analyse(String relation) throws SQLException {
        if (places.dialect() == Dialect.POSTGRES) {
            execute("analyze " + relation);
        }
    }

    void drop(String relation) throws SQLException {
        execute("drop table if exists " + relation);
        scratch.remove(relation);
    }

    void dropScratch() throws SQLException {
        for (String relation : List.copyOf(scratch).reversed()) {
            drop(relation);
        }
    }
}
