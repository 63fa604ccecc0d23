package org.sapwood;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.sapwood.cli.Commands;

/** The roof: hands the clock and the streams to the commands. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream messages = stream(FileDescriptor.err);
        boolean interactive = System.console() != null && System.console().isTerminal();
        int code = Commands.run(Clock.systemDefaultZone(), out, messages, interactive, arguments);
        out.flush();
        messages.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
