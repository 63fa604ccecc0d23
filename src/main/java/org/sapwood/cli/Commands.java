package org.sapwood.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine;

/** Runs one command line and turns what went wrong into one sentence and an exit code. */
public final class Commands {
    private Commands() {}

    /** Returns the exit code: 0 ok, 1 findings, 2 usage, 3 environment. */
    public static int run(
            Clock clock, PrintStream out, PrintStream messages, boolean interactive, String... arguments) {
        Terminal terminal = new Terminal(out, messages, interactive);
        CommandLine commands = new CommandLine(new SapwoodCommand(), new Workshop(clock, terminal));
        Subcommands.addTo(commands, arguments);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(100);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, terminal));
        return commands.execute(arguments);
    }

    private static int explain(Exception failure, Terminal terminal) throws Exception {
        switch (failure) {
            case Refusal refusal -> {
                terminal.say(refusal.getMessage());
                return refusal.faults().stream().map(Fault::file).allMatch(String::isEmpty)
                        ? Exit.USAGE
                        : Exit.FINDINGS;
            }
            case UncheckedIOException unreadable -> {
                terminal.say(aboutFile(unreadable.getCause()));
                return Exit.ENVIRONMENT;
            }
            case IOException unreadable -> {
                terminal.say(aboutFile(unreadable));
                return Exit.ENVIRONMENT;
            }
            default -> throw failure;
        }
    }

    private static String aboutFile(IOException failure) {
        String reason = switch (failure) {
            case java.nio.file.NoSuchFileException missing -> missing.getFile() + " does not exist";
            case java.nio.file.AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            case java.nio.file.FileAlreadyExistsException there -> there.getFile() + " is already there";
            default -> String.valueOf(failure.getMessage());
        };
        return "A file could not be used: " + reason + ". Check the path and who may use it.";
    }
}
