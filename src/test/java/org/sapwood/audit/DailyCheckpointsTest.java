package org.sapwood.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The running server's checkpoints, by a clock that the test sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DailyCheckpointsTest {
    @TempDir
    private Path folder;

    private Lab lab;
    private Trail trail;
    private DailyCheckpoints daily;
    private Path copies;

    @BeforeAll
    void start() throws IOException {
        lab = new Lab();
    }

    @AfterAll
    void stop() throws IOException {
        lab.close();
    }

    @BeforeEach
    void fresh() throws SQLException, IOException {
        trail = lab.fresh();
        Path own = Files.createTempDirectory(folder, "own");
        copies = own.resolve("copies");
        daily = new DailyCheckpoints(new Checkpoints(lab.source(), own, lab.clock), Optional.of(copies));
    }

    private List<Path> copied() throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.sorted().toList();
        }
    }

    @Test
    void oneForEachDayAndACopyElsewhere() throws IOException {
        Files.createDirectory(copies);
        lab.views(trail, 3);
        daily.run();
        daily.run();
        assertThat(copied()).hasSize(1);
        lab.views(trail, 2);
        lab.clock.move(Duration.ofDays(1));
        daily.run();
        assertThat(copied()).hasSize(2).allMatch(file -> Checkpoint.read(file).isSigned());
        assertThat(Checkpoint.read(copied().getLast()).events()).isEqualTo(5);
        assertThat(Verify.run(
                                lab.source(),
                                copied().stream().map(Checkpoint::read).toList())
                        .isWhole())
                .isTrue();
        assertThat(daily.trouble()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndTriedAgain() throws IOException {
        lab.views(trail, 1);
        daily.run();
        assertThat(daily.trouble().orElseThrow())
                .hasMessageContaining("cannot be copied")
                .hasMessageContaining("Make the folder");
        assertThat(daily.latest()).isPresent();
        Files.createDirectory(copies);
        daily.run();
        assertThat(daily.trouble()).isEmpty();
        assertThat(copied()).hasSize(1);
    }
}
