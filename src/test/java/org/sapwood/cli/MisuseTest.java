package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each line of {@code misuse.csv} is a command asked wrongly, the exit code, and words of the one sentence that answers
 * it. DATA is a loaded county, HERE a folder with an empty folder, a file and a file of credentials.
 */
class MisuseTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private Path here;

    @BeforeEach
    void surroundings() throws IOException {
        Files.createDirectory(here.resolve("empty"));
        Files.writeString(here.resolve("file"), "not a folder\n");
        Files.writeString(here.resolve("account"), "reader\nsecret-word\n");
        Files.writeString(here.resolve("half-account"), "reader\n");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "misuse.csv", numLinesToSkip = 1)
    void isAnsweredInOneSentence(String command, int code, String what, String cure) throws IOException {
        Map<String, String> before = Bytes.of(here);

        Ran ran = Ran.of(List.of(placed(command).split(" ", -1)));

        assertThat(ran.messages()).contains(placed(what)).contains(placed(cure)).doesNotContain("Exception", "\tat ");
        assertThat(ran.messages()).hasLineCount(1).doesNotContain("secret-word");
        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(Bytes.of(here)).isEqualTo(before);
    }

    /** A blank word is written as BLANK. */
    private String placed(String text) {
        return text.replace("DATA", COUNTY.data().toString())
                .replace("HERE", here.toString())
                .replace("BLANK", "");
    }

    @Test
    void nothingAskedIsAnsweredToo() {
        Ran ran = Ran.of();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.messages()).contains("sapwood demo", "sapwood --help").hasLineCount(1);
    }

    @Test
    void anUnknownSnapshotIsAnsweredWithThoseThereAre() {
        for (String command : List.of(
                "measure our-in-time --period 2026-Q1 --snapshot ssd-20250101-009",
                "diff ssd-20250101-009 " + COUNTY.snapshot())) {
            Ran ran = COUNTY.run(command);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.messages()).contains("no snapshot ssd-20250101-009", COUNTY.snapshot());
        }
    }

    @Test
    void theDoctorSaysWhatIsMissingOnStandardOutput() {
        Ran noPacks = Ran.of("doctor", "--packs", here.resolve("empty"), "--data", here.resolve("empty"));
        assertThat(noPacks.code()).isEqualTo(3);
        assertThat(noPacks.out()).contains("not ok", "There is no pack in " + here.resolve("empty"));

        Ran file = Ran.of("doctor", "--data", here.resolve("file"));
        assertThat(file.code()).isEqualTo(3);
        assertThat(file.out()).contains("not ok", "a file, not a folder", "--data");
    }

    @Test
    void theDemoSaysWhereItKeepsItsLoads() {
        assertThat(COUNTY.demo().messages()).contains("Note: the demo keeps its loads in " + COUNTY.data());
    }
}
