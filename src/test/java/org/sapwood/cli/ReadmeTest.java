package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Library;
import org.sapwood.pack.PackReader;

/** What the README shows is what the program prints, but for the numbers, which are of a larger county. */
class ReadmeTest {
    private static final SmallCounty COUNTY = SmallCounty.get();
    private static final String NUMBER = "[A-Z]?\\d[\\d.,-]*";

    private final String readme = read();

    @Test
    void theSampleIsWhatTheDemoPrints() {
        List<String> sample = readme.substring(readme.indexOf("`./sapwood demo` prints"))
                .split("```\n", 3)[1]
                .lines()
                .filter(line -> !line.equals("..."))
                .map(ReadmeTest::withoutNumbers)
                .toList();
        List<String> printed =
                COUNTY.demo().lines().stream().map(ReadmeTest::withoutNumbers).toList();

        assertThat(sample).hasSizeGreaterThan(7);
        assertThat(printed).containsSubsequence(sample);
    }

    @Test
    void itCountsThePacksAsTheyAre() {
        Library library = PackReader.read(PackReader.foldersIn(Path.of("packs")));
        String pack = "england-children";
        long measures = library.measures().values().stream()
                .filter(measure -> measure.pack().equals(pack))
                .count();
        long rules = library.rules().values().stream()
                .filter(rule -> rule.pack().equals(pack))
                .count();

        assertThat(readme).contains(measures + " measures, " + rules + " data-quality rules");
    }

    /** Periods, the header of the table, stay as they are. */
    private static String withoutNumbers(String line) {
        String one = line.replaceAll(" +", " ").strip();
        return one.startsWith("unit name")
                ? one
                : one.replaceAll(NUMBER, "#").replaceAll("( #)+$", "").strip();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
