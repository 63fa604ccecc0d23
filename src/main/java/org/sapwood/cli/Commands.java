package org.sapwood.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine;

/** Runs one command line and turns what went wrong into one sentence and an exit code. */
public final class Commands {
    private Commands() {}

    /** Returns the exit code: 0 ok, 1 findings, 2 usage, 3 environment. */
    public static int run(
            Clock clock,
            Server server,
            Mail mail,
            PrintStream out,
            PrintStream messages,
            boolean interactive,
            String... arguments) {
        Terminal terminal = new Terminal(out, messages, interactive);
        CommandLine commands = new CommandLine(new SapwoodCommand(), new Workshop(clock, terminal, server, mail));
        Subcommands.addTo(commands, arguments);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8));
        commands.registerConverter(LocalDate.class, new Day());
        commands.registerConverter(Path.class, new Named());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(100);
        commands.setParameterExceptionHandler((misuse, words) -> {
            terminal.say(Misuse.explain(misuse));
            return Exit.USAGE;
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, terminal));
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError _) {
            terminal.say("There is not enough memory. Close other programs, or ask for fewer measures or months.");
            return Exit.ENVIRONMENT;
        }
    }

    private static int explain(Exception failure, Terminal terminal) {
        return switch (failure) {
            case Refusal refusal -> {
                terminal.say(withOption(refusal.getMessage()));
                yield Exit.of(refusal);
            }
            case UncheckedIOException unreadable -> {
                terminal.say(aboutFile(unreadable.getCause()));
                yield Exit.ENVIRONMENT;
            }
            case IOException unreadable -> {
                terminal.say(aboutFile(unreadable));
                yield Exit.ENVIRONMENT;
            }
            default -> {
                terminal.say(aboutSapwood(failure));
                yield Exit.ENVIRONMENT;
            }
        };
    }

    /** The rooms below know no options. */
    private static String withOption(String message) {
        return message.replace("have more years counted", "have more years counted with --years");
    }

    private static String aboutFile(IOException failure) {
        String reason = switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by you";
            case FileAlreadyExistsException there -> there.getFile() + " is in the way";
            default -> String.valueOf(failure.getMessage());
        };
        return Fault.of(
                        "A file could not be used: " + reason,
                        "Check the path, who may use it, and the room on the disk")
                .sentence();
    }

    /** Where it happened and not its message, which may hold what stands in a record. */
    private static String aboutSapwood(Exception failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.sapwood."))
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse("");
        return Fault.of(
                        "Sapwood itself is at fault here (" + failure.getClass().getSimpleName() + where + ")",
                        "Report this line with the command that you gave")
                .sentence();
    }
}
