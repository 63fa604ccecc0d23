package org.sapwood.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sapwood.pack.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the schemas that editors use. */
@Command(
        name = "schema",
        description = "Writes JSON schemas of every kind of YAML file in a pack, for editors that complete and check.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood pack schema --out .schemas"})
final class PackSchemaCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write them to.")
    private Path out;

    private final Terminal terminal;

    PackSchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Schemas.writeTo(out).forEach(terminal.out()::println);
        terminal.out().flush();
        return Exit.OK;
    }
}
