package org.sapwood.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rules of the SSDA903 over a made-up return of 10,000 children and the year before, and over four times as many, as
 * whole processes.
 */
final class ValidateBench {
    private static final List<String> YEARS = List.of("2025-26", "2026-27");
    private static final int COPIES = 4;
    private static final double KILOBYTES = 1024;

    private final Path folder;
    private final WholeProcess sapwood;
    private final Consumer<String> saying;
    private final List<Finding> findings = new ArrayList<>();

    ValidateBench(Path folder, List<String> sapwood, Consumer<String> saying) {
        this.folder = folder;
        this.sapwood = new WholeProcess(sapwood, folder);
        this.saying = saying;
    }

    List<Finding> run() throws IOException {
        saying.accept("Making up a county whose return has 10,000 children");
        sapwood.run("generate", "--out", "county", "--children", "80000", "--years", "3", "--until", "2027-03-31");
        Path once = folder.resolve("county/ssda903");
        reference(once);
        Path more = folder.resolve("more");
        for (String year : YEARS) {
            copies(once.resolve(year), more.resolve(year));
        }
        warmUp(once);
        double one = validate(once, 4, 700);
        double four = validate(more, 12, 1500);
        findings.add(
                Finding.of("Cost of a child in the large return to one in the small", "%.2f".formatted(four / one)));
        return findings;
    }

    /** The first run finds out about the pack once for all later ones. */
    private void warmUp(Path returns) {
        saying.accept("The first time after a change of the pack");
        findings.add(
                Finding.of("validate, the first time after a change of the pack", sapwood.run(arguments(returns))));
    }

    /** @return CPU seconds a child */
    private double validate(Path returns, double mostSeconds, long mostMegabytes) throws IOException {
        long children = lines(returns.resolve("2026-27/header.csv")) - 1;
        long rows = rows(returns.resolve("2026-27")) + rows(returns.resolve("2025-26"));
        saying.accept("validate: %,d children, %,d rows with last year's".formatted(children, rows));
        Cost cost = sapwood.run(arguments(returns));
        double megabytes = sapwood.peak().orElse(0) / KILOBYTES;
        boolean kept = cost.cpuSeconds() < mostSeconds && megabytes < mostMegabytes;
        findings.add(Finding.of("validate: %,d children, %,d rows with last year's".formatted(children, rows), cost)
                .reached("%.2f CPU s, %,.0f MB", cost.cpuSeconds(), megabytes)
                .target("under %.0f CPU s and %,d MB".formatted(mostSeconds, mostMegabytes), true, kept));
        return cost.cpuSeconds() / children;
    }

    private String[] arguments(Path returns) {
        return new String[] {
            "validate",
            "--as",
            "ssda903",
            "--from",
            returns.resolve("2026-27").toString(),
            "--last",
            returns.resolve("2025-26").toString(),
            "--year",
            "2026-27",
            "--authority",
            "888",
            "--providers",
            folder.resolve("providers.csv").toString(),
            "--postcodes",
            folder.resolve("postcodes.csv").toString(),
            "--out",
            folder.resolve("findings.csv").toString()
        };
    }

    /** Published lists that know every provider and postcode of the return. */
    private void reference(Path returns) throws IOException {
        TreeSet<String> urns = new TreeSet<>();
        TreeSet<String> postcodes = new TreeSet<>();
        for (String year : YEARS) {
            try (Stream<String> lines = Files.lines(returns.resolve(year).resolve("episodes.csv"))) {
                lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                    urns.add(cells[12]);
                    postcodes.add(cells[10]);
                    postcodes.add(cells[11]);
                });
            }
        }
        List<String> providers = new ArrayList<>(List.of("URN,LA_CODE,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE"));
        urns.forEach(urn -> providers.add(urn + ",888,\"K2,U1,U4,U6\",\"PR1,PR4\",,"));
        Files.write(folder.resolve("providers.csv"), providers);
        List<String> directory = new ArrayList<>(List.of("pcds,oscty,oslaua,oseast1m,osnrth1m"));
        int step = 0;
        for (String postcode : postcodes) {
            directory.add(postcode + ",E10000017,E07000123," + (340000 + step % 40000) + "," + (430000 + step % 30000));
            step += 317;
        }
        Files.write(folder.resolve("postcodes.csv"), directory);
    }

    /** The same children again and again, each time under other ids. */
    private static void copies(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                try (BufferedWriter writer =
                        Files.newBufferedWriter(to.resolve(file.getFileName().toString()))) {
                    writer.write(lines.getFirst() + "\n");
                    for (int copy = 0; copy < COPIES; copy++) {
                        for (String line : lines.subList(1, lines.size())) {
                            writer.write(copy + line + "\n");
                        }
                    }
                }
            }
        }
    }

    private static long rows(Path year) throws IOException {
        try (Stream<Path> files = Files.list(year)) {
            return files.filter(path -> path.toString().endsWith(".csv"))
                    .mapToLong(file -> lines(file) - 1)
                    .sum();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
