package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.briefing.validate.ReturnInputs;
import org.sapwood.briefing.validate.ReturnValidation;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.engine.validate.Validation;
import org.sapwood.pack.ReturnReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the rules of a statutory return over its files. */
@Command(
        name = "validate",
        description =
                "Runs every rule of a statutory return over its files, before the department that collects it does.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood validate --as ssda903 --from 2026-27 --last 2025-26 --year 2026-27 --out findings.csv",
            "          sapwood validate --as cin --from census.xml --out findings.json",
            "",
            "With --out FILE.csv, what each rule did stands in FILE-rules.csv, and cells that cannot be read in"
                    + " FILE-cells.csv.",
            "",
            "Exit: 0 nothing found, 1 something was, 2 usage, 3 environment."
        })
final class ValidateCommand implements Callable<Integer> {
    @Option(names = "--as", required = true, paramLabel = "RETURN", description = "ssda903 or cin.")
    private String as;

    @Option(names = "--from", required = true, paramLabel = "PATH", description = "A folder or file of the return.")
    private Path from;

    @Option(
            names = "--last",
            paramLabel = "PATH",
            description = "The return of the year before; rules that compare years are skipped without it.")
    private Path last;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Whose rules are run, as 2026-27 (default: what the return says, or the latest year).")
    private String year;

    @Option(names = "--authority", paramLabel = "CODE", description = "Your council's three-digit code.")
    private String authority = "";

    @Option(
            names = "--providers",
            paramLabel = "FILE",
            description =
                    "The published list of providers (.csv or .xlsx); rules about providers are skipped without it.")
    private Path providers;

    @Option(
            names = "--postcodes",
            paramLabel = "FILE",
            description = "The published postcode directory (.csv); rules about distances are skipped without it.")
    private Path postcodes;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where findings are written, .csv or .json (default: only the summary is printed).")
    private Path out;

    @Mixin
    private Where where;

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ValidationFiles.refuseOther(out);
        Optional<ReturnYear> asked = Optional.ofNullable(year).map(ReturnYears::read);
        refuseNowhere("--from", from);
        refuseNowhere("--last", last);
        refuseNowhere("--providers", providers);
        refuseNowhere("--postcodes", postcodes);
        StatutoryReturn about = about();
        ReturnInputs inputs = new ReturnInputs(
                from,
                Optional.ofNullable(last),
                asked,
                authority.strip(),
                Optional.ofNullable(providers),
                Optional.ofNullable(postcodes));
        Validation validation = new ReturnValidation(about, inputs, Where.scratch()).run();
        if (out != null) {
            new ValidationFiles(validation).write(out);
        }
        new ValidationSummary(about, validation, true).print(terminal);
        boolean clean = validation.findings().isEmpty() && validation.unread().isEmpty();
        return clean ? Exit.OK : Exit.FINDINGS;
    }

    private static void refuseNowhere(String option, Path path) {
        if (path != null && !Files.exists(path)) {
            throw new Refusal(Fault.of("There is no file or folder " + path, "Name one that is there with " + option));
        }
    }

    private StatutoryReturn about() throws IOException {
        Map<String, Path> returns = ReturnReader.in(where.packFolders());
        Path pack = Optional.ofNullable(returns.get(as))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "--as \"" + as + "\" is no return whose rules a pack holds",
                        Nearest.cure(as, returns.keySet()))));
        return ReturnReader.read(pack, Where.memory().of(as));
    }
}
