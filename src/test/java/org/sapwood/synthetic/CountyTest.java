package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyTest {
    @TempDir
    Path folder;

    /** With {@code -Dsapwood.county.out=DIR} the county is kept there, {@code -Dsapwood.county.children=N} large. */
    @Test
    void writesEveryTableOfTheDataset() throws IOException {
        Path out = Path.of(System.getProperty("sapwood.county.out", folder.toString()));
        int children = Integer.getInteger("sapwood.county.children", 400);
        County.Summary summary = generate(Specification.usual().withChildren(children), out);
        assertThat(summary.children()).isEqualTo(children);
        try (Stream<Path> files = Files.list(out.resolve("ssd"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))).hasSize(48);
        }
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        Specification specification = Specification.usual().withChildren(150);
        generate(specification, folder.resolve("a"));
        generate(specification, folder.resolve("b"));
        assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
        generate(specification.withSeed(2), folder.resolve("c"));
        assertThat(contents(folder.resolve("a"))).isNotEqualTo(contents(folder.resolve("c")));
    }

    private static County.Summary generate(Specification specification, Path out) {
        return County.generate(specification, Wendleshire.organisation(), Wendleshire.calendar(), out, done -> {});
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
