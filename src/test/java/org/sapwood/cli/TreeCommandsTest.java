package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree in and out of files, from the command line, with a database of its own. */
class TreeCommandsTest {
    private static final Path WENDLESHIRE = Path.of("packs/example-county/tree");

    @TempDir
    private Path data;

    @Test
    void aTreeGoesInIsCheckedAndComesOut() throws IOException {
        Ran first = Ran.of("tree", "import", WENDLESHIRE, "--data", data);
        assertThat(first.code()).as(first.messages()).isZero();
        assertThat(first.out()).matches("(?s)[\\d,]+ items added, 0 changed, 0 as they were; 0 more are only in .*");
        assertThat(first.messages()).isEmpty();
        assertThat(Ran.of("tree", "import", WENDLESHIRE, "--data", data).out()).startsWith("0 items added, 0 changed");

        Ran kept = Ran.of("tree", "check", "--data", data, "--on", "2026-09-30", "--format", "csv");
        Ran files = Ran.of("tree", "check", "--from", WENDLESHIRE, "--on", "2026-09-30", "--format", "csv");
        assertThat(kept.code()).isEqualTo(1);
        assertThat(kept.out())
                .contains("A priority that answers no root,p-paperless")
                .isEqualTo(files.out());
        assertThat(kept.messages()).contains("broken threads");

        Path out = data.resolve("out");
        assertThat(Ran.of("tree", "export", "--out", out, "--data", data).lines())
                .contains(out.resolve("team-plans.yaml").toString());
        assertThat(Ran.of("tree", "import", out, "--data", data).out()).startsWith("0 items added, 0 changed");
        Ran again = Ran.of("tree", "export", "--out", out, "--data", data);
        assertThat(again.messages()).contains("is already there");
        assertThat(again.code()).isEqualTo(2);
    }

    @Test
    void aFaultyFileChangesNothingAndNamesItsLine() throws IOException {
        Path file = Files.writeString(data.resolve("tree.yaml"), "priorities:\n  - id: listen\n    titel: Listen\n");
        Ran ran = Ran.of("tree", "import", file, "--data", data);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.messages())
                .contains("tree.yaml, line 3, column 5: a priority has no key titel. Did you mean title?");
        assertThat(data.resolve("state")).doesNotExist();
        assertThat(Ran.of("tree").code()).isEqualTo(2);
    }
}
