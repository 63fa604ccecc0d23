package org.sapwood;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.sapwood.briefing.Desk;
import org.sapwood.cli.Commands;
import org.sapwood.cli.Server;
import org.sapwood.tree.state.Database;
import org.sapwood.web.Options;
import org.sapwood.web.WebServer;
import org.sapwood.web.WebSettings;

/** The roof: hands the clock, the web app and the streams to the commands. */
public final class Main {
    /** What day it is, is what day it is where the department works. */
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream messages = stream(FileDescriptor.err);
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        Clock clock = Clock.system(ENGLAND);
        int code = Commands.run(
                clock, Main::serve, new Mailing(clock, System.getenv()), out, messages, interactive, arguments);
        out.flush();
        messages.flush();
        System.exit(code);
    }

    private static void serve(Desk desk, Database state, Server.Reached reached, Consumer<String> ready) {
        Options options = reached.demo()
                ? Options.ofDemo(reached.data(), System.getenv())
                : Options.read(reached.data(), System.getenv());
        WebSettings settings =
                new WebSettings(reached.address(), reached.port(), reached.demo(), reached.data(), options);
        try (WebServer server = WebServer.start(desk, state, Clock.system(ENGLAND), settings)) {
            ready.accept("http://localhost:" + server.port());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
