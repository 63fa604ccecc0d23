package org.sapwood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sapwood.bench.web.WebBench;

/** Runs the benchmark of a scale in a temporary folder that is gone afterwards. */
public final class Bench {
    private static final int PEOPLE = 200;
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private Bench() {}

    /**
     * @param sapwood the words that start the program as a process of its own
     * @param saying told what is being done
     */
    public static List<Finding> run(Scale scale, List<String> sapwood, Consumer<String> saying) throws IOException {
        Path folder = Files.createTempDirectory("sapwood-bench-");
        try {
            return switch (scale) {
                case SMALL, NATIONAL, NATIONAL100 -> new NationalBench(folder, scale, saying).run();
                case COUNTY -> new CountyBench(folder, sapwood, saying).run();
                case WEB -> web(folder, sapwood, saying);
                case VALIDATE -> new ValidateBench(folder, sapwood, saying).run();
            };
        } finally {
            delete(folder);
        }
    }

    private static List<Finding> web(Path folder, List<String> sapwood, Consumer<String> saying) throws IOException {
        saying.accept("Making a county as the demo does");
        new WholeProcess(sapwood, folder).run("demo", "--no-serve", "--dir", "county");
        try {
            return new WebBench(sapwood, folder.resolve("county/data"), saying)
                    .run(PEOPLE, AT_ONCE).stream().map(Bench::finding).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    private static Finding finding(WebBench.Found found) {
        return Finding.of(found.what(), String.format(Locale.ROOT, "%,.1f %s", found.reached(), found.unit()))
                .target(found.target(), !found.target().isEmpty(), found.kept());
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
