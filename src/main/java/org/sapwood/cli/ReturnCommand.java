package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.engine.validate.ReturnBench;
import org.sapwood.engine.validate.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a statutory return from the records of a snapshot. */
@Command(
        name = "return",
        description =
                "Writes a statutory return from the records that were loaded, and validates it by the rules of its year.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood return ssda903 --year 2025-26 --out return-2025-26",
            "",
            "Exit: 0 written and nothing found, 1 written with findings, 2 usage, 3 environment."
        })
final class ReturnCommand implements Callable<Integer> {
    @Mixin
    private WhichReturn which;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new or empty folder.")
    private Path out;

    private final Terminal terminal;

    ReturnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        GenerateCommand.refuseUnlessEmpty(out);
        FilledReturn filled = which.filled();
        StatutoryReturn about = filled.about();
        ReturnYear of = which.year(about);
        try (ReturnBench bench = which.fill(filled)) {
            Files.createDirectories(out);
            ReturnFiles.write(about, bench.tables(), of, which.authority(), out).forEach(terminal::say);
            Validation validation = bench.validate();
            new ValidationFiles(validation).write(out.resolve("findings.csv"));
            new ValidationSummary(about, validation, false).print(terminal);
            return validation.findings().isEmpty() ? Exit.OK : Exit.FINDINGS;
        }
    }
}
