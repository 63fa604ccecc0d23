package org.sapwood.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Desks;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.state.Database;

/**
 * The web app on the current load and packs, taken up anew when these change. The newer records are made ready while the
 * app goes on with the older ones; then it is away for a few seconds, and whoever was signed in still is.
 */
public final class RenewedServer implements AutoCloseable {
    /** What the web server calls the file in which it leaves them. */
    private static final String SESSIONS = "SESSIONS.ser";

    private final Desks desks;
    private final Database state;
    private final Clock clock;
    private final WebSettings settings;
    private final Consumer<String> saying;
    private final Path sessions;
    private String edition;
    private Desk desk;
    private WebServer server;

    private RenewedServer(
            Desks desks,
            String edition,
            Desk desk,
            Database state,
            Clock clock,
            WebSettings settings,
            Consumer<String> saying)
            throws IOException {
        this.desks = desks;
        this.edition = edition;
        this.desk = desk;
        this.state = state;
        this.clock = clock;
        this.settings = settings;
        this.saying = saying;
        // only this user may read such a folder
        this.sessions = Files.createTempDirectory("sapwood-sessions");
        forgetAtTheEnd();
        this.server = at(settings.port());
    }

    /** Opens what people decide, and the audit trail. */
    @FunctionalInterface
    public interface States {
        Database open() throws IOException;
    }

    /**
     * @param states is asked when the records could be opened; what it gives is closed with the server
     * @param saying takes sentences for whoever started it
     * @throws Refusal when a pack has a fault, there is no load or the port is taken
     */
    public static RenewedServer start(
            Desks desks, States states, Clock clock, WebSettings settings, Consumer<String> saying) throws IOException {
        String edition = desks.edition();
        Desk desk = desks.open();
        Database state = null;
        try {
            state = states.open();
            return new RenewedServer(desks, edition, desk, state, clock, settings, saying);
        } catch (IOException | RuntimeException e) {
            if (state != null) {
                state.close();
            }
            desk.close();
            throw e;
        }
    }

    /** A program that is stopped from outside closes nothing by itself; what was registered last goes first. */
    private void forgetAtTheEnd() {
        sessions.toFile().deleteOnExit();
        sessions.resolve(SESSIONS).toFile().deleteOnExit();
    }

    private WebServer at(int port) {
        WebSettings here =
                new WebSettings(settings.address(), port, settings.demo(), settings.data(), settings.options());
        return WebServer.start(desk, state, clock, here, Optional.of(sessions));
    }

    /** The port that is answered; the same after each renewal. */
    public int port() {
        return server.port();
    }

    WebServer server() {
        return server;
    }

    /**
     * Takes up a newer edition, if there is one. One that cannot be opened is told about once, and the app goes on as it
     * was.
     *
     * @return whether there was one
     */
    public boolean renew() {
        Desk next;
        try {
            String now = desks.edition();
            if (now.equals(edition)) {
                return false;
            }
            edition = now;
            next = desks.open();
        } catch (Refusal e) {
            e.faults().forEach(fault -> goingOn(fault.sentence()));
            return false;
        } catch (IOException e) {
            goingOn(e.getMessage());
            return false;
        }
        replaceBy(next);
        saying.accept("The app now shows load " + desk.snapshot().id() + ", under the packs as they are now.");
        return true;
    }

    private void goingOn(String sentence) {
        saying.accept("What is newer cannot be shown, so the app goes on with load "
                + desk.snapshot().id() + ": " + sentence);
    }

    private void replaceBy(Desk next) {
        int port = server.port();
        server.close();
        desk.close();
        desk = next;
        server = at(port);
    }

    @Override
    public void close() {
        server.close();
        state.close();
        desk.close();
        try (Stream<Path> kept = Files.walk(sessions)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
