package org.sapwood.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sapwood.Mailing;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Desks;
import org.sapwood.tree.state.Database;

/** A command as it was run: exit code, standard output, standard error. */
record Ran(int code, String out, String messages) {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-10-05T08:00:00Z"), ZoneId.of("Europe/London"));

    static Ran of(Object... words) {
        return of(Arrays.asList(words));
    }

    static Ran of(List<?> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = Commands.run(
                MORNING,
                Ran::openAndStop,
                new Mailing(MORNING, Map.of()),
                stream(out),
                stream(messages),
                false,
                words.stream().map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    private static void openAndStop(
            Desks desks, Server.States states, Server.Reached reached, Consumer<String> ready, Consumer<String> saying)
            throws IOException {
        Desk desk = desks.open();
        try (desk;
                Database _ = states.open()) {
            ready.accept("nowhere, and stopped at once");
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Lines of the result. */
    List<String> lines() {
        return out.lines().toList();
    }
}
