package org.sapwood.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.Refusal;

/** Checkpoints and the key that signs them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointsTest {
    @TempDir
    private Path folder;

    private Lab lab;
    private Trail trail;

    @BeforeAll
    void start() throws IOException {
        lab = new Lab();
    }

    @AfterAll
    void stop() throws IOException {
        lab.close();
    }

    @BeforeEach
    void fresh() throws SQLException {
        trail = lab.fresh();
    }

    private Checkpoints in(String name) {
        return new Checkpoints(lab.source(), folder.resolve(name), lab.clock);
    }

    @Test
    void oneADayEachFromTheSameKey() throws IOException {
        Checkpoints checkpoints = in("daily");
        assertThat(checkpoints.latest()).isEmpty();
        Checkpoint empty = checkpoints.daily().orElseThrow();
        assertThat(empty.events()).isZero();
        lab.views(trail, 3);
        assertThat(checkpoints.daily()).isEmpty();
        lab.clock.move(Duration.ofDays(1));
        Checkpoint next = checkpoints.daily().orElseThrow();
        assertThat(next.events()).isEqualTo(3);
        assertThat(next.key()).isEqualTo(empty.key());
        assertThat(checkpoints.latest()).contains(next);
        assertThat(lab.verify(empty, next).findings()).isEmpty();
        assertThat(lab.verify().checkpoints())
                .as("those that the database keeps")
                .isEqualTo(2);
        Path key = folder.resolve("daily").resolve(SigningKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("daily").toFile().list()).hasSize(2);
    }

    @Test
    void theTextHoldsAllOfIt() {
        lab.views(trail, 2);
        Checkpoint made = in("text").make();
        assertThat(made.text())
                .startsWith("Sapwood audit checkpoint 1\ntrail: ")
                .endsWith("\n");
        assertThat(Checkpoint.parse(made.text())).contains(made);
        assertThat(Checkpoint.parse(made.text().replace("\n", "\r\n"))).contains(made);
        assertThat(made.isSigned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sapwood audit checkpoint 1\n",
                "Sapwood audit checkpoint 2\ntrail: t\nevents: 1\nhead: h\nat: 2026-04-01T08:00:00Z\nkey: k\nsignature: s",
                "Sapwood audit checkpoint 1\ntrail: t\nevents: x\nhead: h\nat: 2026-04-01T08:00:00Z\nkey: k\nsignature: s",
                "Sapwood audit checkpoint 1\ntrail: t\nevents: 1\nhead: h\nat: yesterday\nkey: k\nsignature: s",
                "Sapwood audit checkpoint 1\nevents: 1\ntrail: t\nhead: h\nat: 2026-04-01T08:00:00Z\nkey: k\nsignature: s"
            })
    void aFileThatIsNoCheckpointIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("no-checkpoint.txt"), text);
        assertThatThrownBy(() -> Checkpoint.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("does not hold a checkpoint");
    }

    @Test
    void aSignatureByNobodyIsNone() {
        Checkpoint made = Checkpoint.parse("Sapwood audit checkpoint 1\ntrail: t\nevents: 1\nhead: h\n"
                        + "at: 2026-04-01T08:00:00Z\nkey: k\nsignature: !")
                .orElseThrow();
        assertThat(made.isSigned()).isFalse();
    }

    @Test
    void aKeyThatOthersMayReadOrThatIsDamagedIsRefused() throws IOException {
        in("loose").make();
        Path key = folder.resolve("loose").resolve(SigningKey.FILE);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> in("loose").make()).isInstanceOf(Refusal.class).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        for (List<String> lines :
                List.of(List.<String>of(), List.of("x"), List.of("AAAA", "BBBB"), List.of("*", "*"))) {
            Files.write(key, lines);
            assertThatThrownBy(() -> in("loose").make())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("damaged");
        }
    }
}
