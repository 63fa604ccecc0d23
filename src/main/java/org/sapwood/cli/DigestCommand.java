package org.sapwood.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sapwood.briefing.Desk;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the digest of somebody. */
@Command(
        name = "digest",
        description =
                "Prints the digest that somebody would get by e-mail now, with their own rights. Nothing is sent or kept;"
                        + " serve sends digests when a mail server is set.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood digest --to sam --demo --data county/data"})
final class DigestCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "PERSON", description = "The name under which they sign in.")
    private String person;

    @Option(names = "--demo", description = "One of the made-up people is meant.")
    private boolean demo;

    @Mixin
    private WhichRecords records;

    private final Terminal terminal;
    private final Mail mail;

    DigestCommand(Terminal terminal, Mail mail) {
        this.terminal = terminal;
        this.mail = mail;
    }

    @Override
    public Integer call() throws IOException {
        try (Desk desk = records.desk(terminal);
                Database state = WhichState.open(records.where().dataToRead())) {
            terminal.out()
                    .print(mail.digest(
                            desk,
                            state,
                            new Mail.Asked(person, demo, records.where().dataToRead())));
        }
        terminal.out().flush();
        return Exit.OK;
    }
}
