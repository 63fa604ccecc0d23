package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Pack;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.pack.CheckReport;
import org.sapwood.pack.PackCheck;
import org.sapwood.pack.PackMemory;
import org.sapwood.pack.PackReader;
import org.sapwood.pack.ReturnReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks packs and runs their examples. */
@Command(
        name = "check",
        description = "Reads a pack, or a folder of packs, checks every file and runs every worked example.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood pack check my-pack",
            "",
            "Exit: 0 nothing is wrong, 1 something is; advice alone is not wrong."
        })
final class PackCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A pack, or a folder of packs.")
    private Path folder;

    @Option(names = "--advice", description = "Print the advice as well.")
    private boolean advice;

    @Mixin
    private Where where;

    private final Terminal terminal;

    PackCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Library library = PackReader.read(together());
        CheckReport report = PackCheck.run(library);
        report.faults().forEach(fault -> terminal.say(fault.sentence()));
        if (advice) {
            report.advice().forEach(fault -> terminal.say("Advice: " + fault.sentence()));
        }
        packs(library).print(Format.table, terminal.out());
        boolean returnsAreSound = returnsAreSound();
        onlyMeasured(report);
        terminal.out()
                .printf(
                        "%n%,d of %,d worked examples hold; %,d pieces of advice%s.%n",
                        report.results().size() - report.failing().size(),
                        report.results().size(),
                        report.advice().size(),
                        advice || report.advice().isEmpty() ? "" : " (--advice prints them)");
        terminal.out().flush();
        return report.faults().isEmpty() && returnsAreSound ? Exit.OK : Exit.FINDINGS;
    }

    /** The rules of statutory returns are checked apart: nothing else rests on them. */
    private boolean returnsAreSound() throws IOException {
        boolean sound = true;
        for (Map.Entry<String, Path> each :
                ReturnReader.in(Where.packsIn(folder)).entrySet()) {
            StatutoryReturn about = ReturnReader.read(each.getValue(), PackMemory.none());
            CheckReport report = PackCheck.run(about);
            report.faults().forEach(fault -> terminal.say(fault.sentence()));
            sound &= report.faults().isEmpty();
            terminal.out()
                    .printf(
                            "%nThe return %s: %,d rules, %,d of %,d worked examples hold.%n",
                            each.getKey(),
                            about.rules().size(),
                            report.results().size() - report.failing().size(),
                            report.results().size());
        }
        return sound;
    }

    private void onlyMeasured(CheckReport report) {
        if (report.onlyMeasured().isEmpty()) {
            return;
        }
        terminal.out().printf("%nRecorded only to be measured: fields that one PI needs and nothing else uses%n");
        report.onlyMeasured()
                .forEach((measure, fields) ->
                        terminal.out().println("  " + measure + ": " + String.join(", ", new TreeSet<>(fields))));
    }

    /** What is to be checked, with the installed packs that it may build upon. */
    private List<Path> together() throws IOException {
        List<Path> asked = Where.packsIn(folder);
        if (asked.isEmpty()) {
            throw new Refusal(Fault.of(
                    "There is no pack in " + folder, "Name a folder with a pack.yaml, or a folder of such folders"));
        }
        List<Path> all = new ArrayList<>(asked);
        for (Path installed : where.installed()) {
            boolean replaced = asked.stream()
                    .anyMatch(pack ->
                            pack.toAbsolutePath().normalize().getFileName().equals(installed.getFileName()));
            if (!replaced) {
                all.add(installed);
            }
        }
        return all;
    }

    private static Listing packs(Library library) {
        List<List<Object>> rows = new ArrayList<>();
        for (Pack pack : library.packs()) {
            rows.add(List.of(
                    pack.id(),
                    pack.version(),
                    library.measures().values().stream()
                            .filter(measure -> measure.pack().equals(pack.id()))
                            .count(),
                    library.rules().values().stream()
                            .filter(rule -> rule.pack().equals(pack.id()))
                            .count(),
                    pack.hash().substring(0, 12)));
        }
        return new Listing(List.of("pack", "version", "measures", "rules", "hash"), rows);
    }
}
