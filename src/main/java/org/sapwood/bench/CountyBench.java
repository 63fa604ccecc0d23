package org.sapwood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A department of Lancashire's size with six years of records: the commands that it would run, as whole processes. */
final class CountyBench {
    private static final double MOST_TO_BUILD = 10;
    private static final double MOST_TO_COMPUTE = 3;
    private static final String ONE = "assessments-45wd";
    private static final String MONTHS = "2020-10..2026-09";
    private static final String LEVELS = "unit,service,district,county";

    private final Path folder;
    private final WholeProcess sapwood;
    private final Consumer<String> saying;
    private final List<String> size;
    private final List<Finding> findings = new ArrayList<>();

    CountyBench(Path folder, List<String> sapwood, Consumer<String> saying) {
        this(folder, sapwood, saying, List.of());
    }

    /** @param size further options of generate */
    CountyBench(Path folder, List<String> sapwood, Consumer<String> saying, List<String> size) {
        this.folder = folder;
        this.sapwood = new WholeProcess(sapwood, folder);
        this.saying = saying;
        this.size = List.copyOf(size);
    }

    List<Finding> run() {
        List<String> generate = new ArrayList<>(List.of("generate", "--out", "county"));
        generate.addAll(size);
        work("Making up the county: generate", generate.toArray(String[]::new));
        work("Starting and stopping: --version", "--version");
        Cost load = work("Loading: load --as ssd", "load", "--as", "ssd", "--from", "county/ssd", "--data", "data");
        Cost first = work("First question, building the serving copy: measure " + ONE, askedOne());
        findings.add(Finding.of("Load and build, the first question included", load.plus(first))
                .reached("%.1f CPU s", load.plus(first).cpuSeconds())
                .target("under 10 CPU s", true, load.plus(first).cpuSeconds() < MOST_TO_BUILD));
        forgetCounts();
        compute("Everything from the serving copy: 72 months, all levels");
        compute("    again, from counts that are kept");
        work("    one quarter by unit, from counts that are kept", measure("unit", "2026-Q1"));
        return findings;
    }

    private void compute(String what) {
        Cost cost = work(what, measure(LEVELS, MONTHS));
        Finding finding = findings.removeLast();
        findings.add(finding.reached("%.1f CPU s, %,d figures", cost.cpuSeconds(), sapwood.printedLines() - 1)
                .target("under 3 CPU s", true, cost.cpuSeconds() < MOST_TO_COMPUTE));
    }

    /** What everybody asks first builds everything; computing all measures is a row of its own. */
    private static String[] askedOne() {
        return new String[] {"measure", ONE, "--period", "2026-09", "--by", "county", "--data", "data"};
    }

    private static String[] measure(String levels, String period) {
        return new String[] {"measure", "--period", period, "--by", levels, "--data", "data", "--format", "csv"};
    }

    /** Takes away what was counted before, so that it is counted again. */
    private void forgetCounts() {
        Path cubes = folder.resolve("data").resolve("cubes");
        if (Files.isDirectory(cubes)) {
            try {
                Bench.delete(cubes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Cost work(String what, String... arguments) {
        saying.accept(what.strip());
        Cost cost = sapwood.run(arguments);
        findings.add(Finding.of(what, cost));
        return cost;
    }
}
