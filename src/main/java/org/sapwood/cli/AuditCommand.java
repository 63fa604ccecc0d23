package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine.Command;

/** Commands about the audit trail. */
@Command(
        name = "audit",
        description = "Checks that the audit trail is whole, and signs what it is.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditVerifyCommand.class, AuditCheckpointCommand.class},
        footer = {"", "Example:  sapwood audit verify --checkpoint from-the-auditor.txt"})
final class AuditCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal(Fault.of(
                "Say what to do",
                "sapwood audit verify checks the trail, and sapwood audit checkpoint --out FILE signs what it is"));
    }
}
