package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import picocli.CommandLine.Command;

/** Who may sign in. */
@Command(
        name = "people",
        description = "Says who may sign in to the web app.",
        mixinStandardHelpOptions = true,
        subcommands = {PeopleGiveCommand.class},
        footer = {"", "Example:  sapwood people give alex --name \"Alex Reid\" --role administrator --why \"First one\""
        })
final class PeopleCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal(Fault.of(
                "Say what to do", "sapwood people give NAME gives somebody a post, with which they may sign in"));
    }
}
