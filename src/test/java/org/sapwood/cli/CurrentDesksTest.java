package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.briefing.Desks;
import org.sapwood.records.SnapshotStore;

/** An edition differs exactly when something else would be shown. */
class CurrentDesksTest {
    @TempDir
    private Path folder;

    @Test
    void aLoadOrAChangedPackIsAnotherEdition() throws IOException {
        Path data = folder.resolve("data");
        Path pack = folder.resolve("ours");
        Bytes.copy(SmallCounty.OUR_OWN, pack);
        Desks desks = new CurrentDesks(new SnapshotStore(data), () -> List.of(pack), () -> {
            throw new IOException("an edition is told without opening anything");
        });
        String empty = desks.edition();
        assertThat(desks.edition()).isEqualTo(empty);

        assertThat(load(data)).isZero();
        String first = desks.edition();
        assertThat(first).isNotEqualTo(empty);
        assertThat(load(data)).isZero();
        String second = desks.edition();
        assertThat(second).isNotEqualTo(first);

        Optional<Path> file;
        try (var files = Files.walk(pack)) {
            file = files.filter(Files::isRegularFile).findFirst();
        }
        Files.writeString(file.orElseThrow(), "# changed\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(desks.edition()).isNotEqualTo(second);
    }

    private static int load(Path data) {
        return Ran.of("load", "--as", "ssd", "--from", SmallCounty.get().files().resolve("ssd"), "--data", data)
                .code();
    }
}
