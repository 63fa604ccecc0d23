package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Library;

/** A hash changes with what decides figures, and with nothing else. */
class HashesTest {
    private static final String MEASURE = "measures/returned-10wd.yaml";
    private static final Library BEFORE = PackReader.read(List.of(LoansPackTest.LOANS));

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Packs.copy(LoansPackTest.LOANS, folder);
    }

    @Test
    void proseTargetsExamplesAndLayoutDoNotDecideFigures() throws IOException {
        Packs.replace(folder, MEASURE, "title: Loans returned within", "title: Loans given back within");
        Packs.replace(folder, MEASURE, "{2025/26: {at: 90,", "{2025/26: {at: 91,");
        Packs.replace(folder, MEASURE, "numerator: working_days <= 10", "numerator: >-\n  working_days\n  <= 10");

        assertThat(measure(read(), "returned-10wd")).isEqualTo(measure(BEFORE, "returned-10wd"));
        assertThat(read().packs().getFirst().hash())
                .isNotEqualTo(BEFORE.packs().getFirst().hash());
    }

    @Test
    void conditionsRoundingUnknownsAndBandsDo() throws IOException {
        for (String[] change : List.of(
                new String[] {"numerator: working_days <= 10", "numerator: working_days <= 11"},
                new String[] {"when: lent is null", "when: lent is null or kind is null"},
                new String[] {"decimals: 1", "decimals: 2"},
                new String[] {"improvement: increase", "improvement: increase\nunknowns: drop"},
                new String[] {"needs_history: 12", "needs_history: 24"},
                new String[] {"fewer_than: 10", "fewer_than: 11"},
                new String[] {"2: [[50, 80], [95, 100]], 3: [80, 95]", "2: [[50, 81], [95, 100]], 3: [81, 95]"},
                new String[] {"not_above: 2", "not_above: 1"})) {
            Packs.replace(folder, MEASURE, change[0], change[1]);
            assertThat(measure(read(), "returned-10wd")).as(change[1]).isNotEqualTo(measure(BEFORE, "returned-10wd"));
            Packs.replace(folder, MEASURE, change[1], change[0]);
        }
        assertThat(measure(read(), "returned-10wd")).isEqualTo(measure(BEFORE, "returned-10wd"));
    }

    @Test
    void aHolidayChangesWhatCountsWorkingDays() throws IOException {
        Packs.replace(folder, "calendars/town.yaml", "2026-12-25", "2026-12-28");

        assertThat(measure(read(), "open-over-10wd")).isNotEqualTo(measure(BEFORE, "open-over-10wd"));
        assertThat(measure(read(), "fines")).isEqualTo(measure(BEFORE, "fines"));
        assertThat(population(read(), "loans_returned")).isNotEqualTo(population(BEFORE, "loans_returned"));
        assertThat(population(read(), "loans_open")).isEqualTo(population(BEFORE, "loans_open"));
    }

    @Test
    void aRelationChangesThePopulationsThatReadIt() throws IOException {
        Packs.replace(folder, "relations/first_loans.sql", "min(lent)", "max(lent)");

        assertThat(population(read(), "loans_returned")).isNotEqualTo(population(BEFORE, "loans_returned"));
        assertThat(population(read(), "loans_open")).isEqualTo(population(BEFORE, "loans_open"));
    }

    @Test
    void lineEndingsAndFoldersDoNotMatter() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        }

        assertThat(read().packs().getFirst().hash())
                .isEqualTo(BEFORE.packs().getFirst().hash());
        assertThat(population(read(), "loans_returned")).isEqualTo(population(BEFORE, "loans_returned"));
        assertThat(measure(read(), "returned-10wd")).isEqualTo(measure(BEFORE, "returned-10wd"));
    }

    private Library read() {
        return PackReader.read(List.of(folder));
    }

    private static String measure(Library library, String id) {
        return library.measures().get(id).hash();
    }

    private static String population(Library library, String id) {
        return library.populations().get(id).hash();
    }
}
