package org.sapwood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the benchmark of a scale in a temporary folder that is gone afterwards. */
public final class Bench {
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
            };
        } finally {
            delete(folder);
        }
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
