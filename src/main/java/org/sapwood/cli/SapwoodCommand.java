package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine.Command;

/** The command without a subcommand: says what there is. {@link Subcommands} has the others. */
@Command(
        name = "sapwood",
        description = "From case records to performance indicators, with the cases behind every number.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Begin with:  sapwood demo"})
final class SapwoodCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal(
                Fault.of("Say what to do", "sapwood demo is a good beginning, and sapwood --help lists the commands"));
    }
}
