package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that compute on the council's own server. */
class ServerTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private Path folder;

    @BeforeEach
    void surroundings() throws IOException {
        RecordsOnly.in(folder.resolve("packs"));
        Bytes.copy(SmallCounty.OUR_OWN, folder.resolve("data/packs/our-own"));
        Bytes.copy(COUNTY.data().resolve("snapshots"), folder.resolve("data/snapshots"));
        Files.copy(COUNTY.data().resolve("current.json"), folder.resolve("data/current.json"));
        Files.writeString(folder.resolve("account"), "postgres\nsecret-word\n");
    }

    @Test
    void theSameFigureOnAServerAndASentenceWhereThereIsNoDatabase() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String server = "jdbc:postgresql://localhost:" + postgres.getPort() + "/";

            Ran there = measure(server + "postgres");
            assertThat(there.messages()).isEmpty();
            assertThat(there.code()).isZero();
            assertThat(there.out())
                    .isEqualTo(COUNTY.run("measure our-in-time --period 2025/26 --by unit --format csv")
                            .out());

            Ran nowhere = measure(server + "nowhere");
            assertThat(nowhere.code()).isEqualTo(3);
            assertThat(nowhere.out()).isEmpty();
            assertThat(nowhere.messages()).hasLineCount(1).contains(server + "nowhere: ", "does not answer", "Check");
            assertThat(nowhere.messages()).doesNotContain("secret-word");
        }
    }

    private Ran measure(String server) {
        List<Object> words = new ArrayList<>(List.of("measure", "our-in-time", "--period", "2025/26", "--by", "unit"));
        words.addAll(List.of("--format", "csv", "--server", server, "--credentials", folder.resolve("account")));
        words.addAll(List.of("--data", folder.resolve("data"), "--packs", folder.resolve("packs")));
        return Ran.of(words);
    }
}
