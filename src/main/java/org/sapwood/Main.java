package org.sapwood;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.sapwood.briefing.Desks;
import org.sapwood.cli.Commands;
import org.sapwood.cli.Server;
import org.sapwood.web.Options;
import org.sapwood.web.RenewedServer;
import org.sapwood.web.WebSettings;

/** The roof: hands the clock, the web app and the streams to the commands. */
public final class Main {
    /** What day it is, is what day it is where the department works. */
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final Duration LOOKS_FOR_NEWER = Duration.ofSeconds(10);

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

    private static void serve(
            Desks desks, Server.States states, Server.Reached reached, Consumer<String> ready, Consumer<String> saying)
            throws IOException {
        Options options = reached.demo()
                ? Options.ofDemo(reached.data(), System.getenv())
                : Options.read(reached.data(), System.getenv());
        WebSettings settings =
                new WebSettings(reached.address(), reached.port(), reached.demo(), reached.data(), options);
        try (RenewedServer server = RenewedServer.start(desks, states::open, Clock.system(ENGLAND), settings, saying)) {
            ready.accept("http://localhost:" + server.port());
            while (true) {
                Thread.sleep(LOOKS_FOR_NEWER);
                server.renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
