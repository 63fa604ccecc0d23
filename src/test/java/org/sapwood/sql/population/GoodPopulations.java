package org.sapwood.sql.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Populations of the kind that measures of children's services need; all of them must be let through. */
final class GoodPopulations {
    static final Path RESOURCES = Path.of("src/test/resources/org/sapwood/sql/population");

    private GoodPopulations() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("good"))) {
            return files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sql(String name) {
        try {
            return Files.readString(RESOURCES.resolve("good").resolve(name + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
