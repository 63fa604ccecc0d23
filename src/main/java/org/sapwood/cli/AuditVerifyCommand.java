package org.sapwood.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.sapwood.audit.Checkpoint;
import org.sapwood.audit.Checkpoints;
import org.sapwood.audit.Verdict;
import org.sapwood.audit.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the audit trail. */
@Command(
        name = "verify",
        description = "Reads the whole audit trail and says whether anything in it was changed, taken out or put in.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood audit verify --checkpoint from-the-auditor.txt",
            "",
            "Exit: 0 the trail is whole, 1 it is not. A trail that was written anew as a whole, or lost its end, shows",
            "only against a checkpoint that was kept elsewhere."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint that was kept elsewhere; may be given more than once. The last one that was made"
                            + " with the data folder is used as well.")
    private List<Path> files = List.of();

    @Mixin
    private WhichTrail state;

    @Mixin
    private Where where;

    private final Clock clock;
    private final Terminal terminal;

    AuditVerifyCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return state.with(where, this::verify);
    }

    private int verify(DataSource source) {
        List<Checkpoint> earlier =
                new ArrayList<>(files.stream().map(Checkpoint::read).toList());
        new Checkpoints(source, where.auditFolder(), clock).latest().ifPresent(earlier::add);
        Verdict verdict = Verify.run(source, earlier);
        verdict.findings().forEach(terminal::say);
        terminal.out()
                .printf(
                        "%s: %,d events, held against %,d checkpoints. The last event's hash is %s.%n",
                        verdict.isWhole() ? "Whole" : "Not whole",
                        verdict.events(),
                        verdict.checkpoints(),
                        verdict.head().hash());
        if (earlier.isEmpty()) {
            terminal.say(
                    "No checkpoint from elsewhere was given, so nobody could tell whether the whole trail was written"
                            + " anew or its end is gone. Give one with --checkpoint.");
        }
        terminal.out().flush();
        return verdict.isWhole() ? Exit.OK : Exit.FINDINGS;
    }
}
