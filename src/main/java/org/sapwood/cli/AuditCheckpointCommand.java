package org.sapwood.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.sapwood.audit.Checkpoint;
import org.sapwood.audit.Checkpoints;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs what the audit trail is. */
@Command(
        name = "checkpoint",
        description = "Checks the audit trail and writes a signed checkpoint, to be kept by somebody else.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood audit checkpoint --out checkpoint.txt",
            "",
            "Exit: 0 written, 2 the trail is not whole and was not signed, or the file is already there."
        })
final class AuditCheckpointCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The new file to write.")
    private Path file;

    @Mixin
    private WhichTrail state;

    @Mixin
    private Where where;

    private final Clock clock;
    private final Terminal terminal;

    AuditCheckpointCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw new Refusal(Fault.of(
                    file + " is already there",
                    "Name a new file: an earlier checkpoint is worth as much as a new one"));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Fault.of(
                    "There is no folder " + folder + " to write the checkpoint into",
                    "Make it first, or name a file in a folder that is there"));
        }
        return state.with(where, this::write);
    }

    private int write(DataSource source) {
        Checkpoint made = new Checkpoints(source, where.auditFolder(), clock).make();
        try {
            Files.writeString(file, made.text(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.out()
                .printf(
                        "%s holds the signed checkpoint of %,d events. Keep it where those who run the database cannot"
                                + " reach.%n",
                        file, made.events());
        terminal.out().flush();
        return Exit.OK;
    }
}
