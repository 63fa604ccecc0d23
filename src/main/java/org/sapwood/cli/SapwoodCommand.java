package org.sapwood.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. {@link Subcommands} has the others. */
@Command(
        name = "sapwood",
        description = "From case records to performance indicators, with the cases behind every number.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Begin with:  sapwood demo"})
final class SapwoodCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: sapwood demo is a good beginning.");
    }
}
