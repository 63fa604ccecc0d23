package org.sapwood.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.tree.TestDatabase;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.sapwood.tree.state.Database;

/** The web app as a council runs it, with a sign-in server of the council's own. */
final class Council implements AutoCloseable {
    static final String CLIENT = "sapwood";
    static final String ISSUER = "council";

    final MockOAuth2Server directory = new MockOAuth2Server();
    final Watch watch = new Watch("2026-10-05T08:00:00Z");
    final Path data;
    private final Database state;
    private final WebServer server;

    Council() {
        this(fresh());
    }

    /** @param state closed with the council */
    Council(Database state) {
        this.state = state;
        try {
            data = Files.createTempDirectory("council");
            directory.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = WebServer.start(ServedCounty.get().desk(), state, watch, settings(issuer()));
    }

    private static Database fresh() {
        try {
            return TestDatabase.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return directory.issuerUrl(ISSUER).toString();
    }

    WebSettings settings(String issuer) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SAPWOOD_SIGN_IN_ISSUER", issuer);
        environment.put("SAPWOOD_SIGN_IN_CLIENT_ID", CLIENT);
        environment.put("SAPWOOD_SIGN_IN_CLIENT_SECRET", "not for everybody");
        environment.put("SAPWOOD_CHECKPOINTS_FOLDER", data.resolve("elsewhere").toString());
        return new WebSettings("127.0.0.1", 0, false, data, Options.read(data, environment));
    }

    /** The next who comes to the sign-in server is this person, and its token says this as well. */
    void next(String subject, String issuer, Map<String, ?> claims) {
        directory.enqueueCallback(
                new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    /** Signs in as somebody, and is where that leads. */
    Visitor signIn(String subject) {
        next(subject, ISSUER, Map.of());
        Visitor visitor = visitor();
        visitor.get(SignIn.BEGIN);
        return visitor;
    }

    Visitor visitor() {
        return new Visitor(address());
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    WebServer server() {
        return server;
    }

    Database state() {
        return state;
    }

    PeopleStore people() {
        return new PeopleStore(state, false);
    }

    /** Lets somebody hold posts from the beginning of the year. */
    void post(String id, Held... posts) {
        int seen =
                server.people().current().latest(id).map(kept -> kept.number()).orElse(0);
        server.people()
                .write(
                        new Somebody(
                                id,
                                "Person " + id,
                                Optional.empty(),
                                LocalDate.EPOCH,
                                Optional.empty(),
                                Arrays.asList(posts)),
                        seen,
                        hand());
    }

    Hand hand() {
        return new Hand("test", "administrator", watch.instant(), "As the test wants it");
    }

    static Held held(Role role, Place.Kind kind, String place) {
        return new Held(role, kind, place, LocalDate.of(2026, 1, 1), Optional.empty());
    }

    @Override
    public void close() {
        server.close();
        state.close();
        directory.shutdown();
    }
}
