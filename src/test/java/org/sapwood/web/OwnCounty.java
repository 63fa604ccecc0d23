package org.sapwood.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.sapwood.tree.TestDatabase;
import org.sapwood.tree.state.Database;

/** The records of the served county with a tree of their own, so that nobody is in the way of anybody else's story. */
final class OwnCounty implements AutoCloseable {
    private final Database state;
    private final WebServer server;

    private OwnCounty(Database state) {
        ServedCounty county = ServedCounty.get();
        this.state = state;
        this.server = WebServer.start(county.desk(), state, ServedCounty.CLOCK, WebSettings.demo(0, county.data()));
    }

    /** In mid-year, as the demonstration is. */
    static OwnCounty grown() {
        Database state = state();
        try {
            ServedCounty.grow(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OwnCounty(state);
    }

    /** On its first day: nobody has planned, said or asked anything. */
    static OwnCounty bare() {
        return new OwnCounty(state());
    }

    static Database state() {
        try {
            return TestDatabase.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    WebServer server() {
        return server;
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    Visitor signedIn(String person) {
        return new Visitor(address()).signIn(person);
    }

    @Override
    public void close() {
        server.close();
        state.close();
    }
}
