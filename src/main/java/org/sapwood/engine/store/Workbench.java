package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Unavailable;
import org.sapwood.sql.Places;
import org.sapwood.sql.dialect.Dialect;

/**
 * A connection on which populations are being materialised, each statement with a deadline. What is scratch is gone when the
 * work is over.
 */
final class Workbench {
    private final Connection connection;
    private final Places places;
    private final Duration limit;
    private final List<String> scratch = new ArrayList<>();
    private String work = "Making the records ready for queries";
    private String file = "";

    /** @param limit how long one statement may take */
    Workbench(Connection connection, Places places, Duration limit) {
        this.connection = connection;
        this.places = places;
        this.limit = limit;
    }

    Places places() {
        return places;
    }

    Connection connection() {
        return connection;
    }

    /** The same connection, where other relations are. */
    Workbench in(Places others) {
        return new Workbench(connection, others, limit);
    }

    /** What is worked at from now on, and the file that says how: for the person who must be told. */
    void at(String newWork, String newFile) {
        work = newWork;
        file = newFile;
    }

    /** Something that is done on a connection. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** @throws Unavailable when the work has taken too long, and has been ended */
    void timed(Deadline.Cancel cancel, Work toDo) throws SQLException {
        try (Deadline deadline = new Deadline(cancel, limit)) {
            try {
                toDo.run();
            } catch (SQLException e) {
                if (deadline.hasPassed()) {
                    throw tooLong(e);
                }
                throw e;
            }
        }
    }

    private Unavailable tooLong(SQLException error) {
        return new Unavailable(
                Fault.in(
                        file,
                        0,
                        work + " was ended because a step of it took longer than " + Deadline.inWords(limit),
                        "Look for a join that finds far too many rows, or try again when the machine is less busy"),
                error);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            timed(statement::cancel, () -> statement.execute(sql));
        }
    }

    /** @throws SQLException also when the rows cannot be read */
    void read(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            timed(statement::cancel, () -> {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        reader.row(rows);
                    }
                }
            });
        }
    }

    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        read(sql, row -> found.add(row.getString(1)));
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

    /** @param statements that make the relation */
    void kept(String relation, List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(statement);
        }
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
