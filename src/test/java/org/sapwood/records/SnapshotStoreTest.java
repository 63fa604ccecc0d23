package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

class SnapshotStoreTest {
    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void everyLoadIsASnapshotOfItsOwnAndReadOnly() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("in"));
        Snapshot first = extract.loadInto(data()).snapshot();
        Snapshot second = extract.loadInto(data()).snapshot();

        SnapshotStore store = new SnapshotStore(data());
        assertThat(store.loads()).extracting(Snapshot::id).containsExactly(first.id(), second.id());
        assertThat(store.current("sample").orElseThrow().id()).isEqualTo("sample-20261002-002");
        assertThat(store.current("other")).isEmpty();
        assertThat(Files.getPosixFilePermissions(second.parquet("person")).toString())
                .doesNotContain("WRITE");
        assertThat(second.manifest().table("person").orElseThrow().sha256())
                .isEqualTo(first.manifest().table("person").orElseThrow().sha256());
    }

    @Test
    void aLoadThatBreaksMidwayLeavesTheStoreAsItWas() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("in"));
        Snapshot first = extract.loadInto(data()).snapshot();
        List<String> before = paths();

        Loader broken = new Loader(new SnapshotStore(data()), new StoppedClock());
        assertThatThrownBy(
                        () -> broken.load(SampleExtract.LAYOUT, new Extract.Files(extract.folder()), Optional.empty()))
                .hasMessage("the power went");
        assertThat(paths()).isEqualTo(before);
        assertThat(new SnapshotStore(data()).current("sample")).contains(first);
    }

    @Test
    void whatAKilledLoadLeftIsInvisibleAndSweptByTheNext() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("in"));
        Snapshot first = extract.loadInto(data()).snapshot();
        Path unfinished = Files.createDirectories(data().resolve("snapshots/.load-1/tables"));
        Path uncommitted = data().resolve("snapshots/sample-20261002-002");
        Files.createDirectories(uncommitted);
        Files.copy(first.folder().resolve("manifest.json"), uncommitted.resolve("manifest.json"));
        Files.createFile(uncommitted.resolve("pending"));

        SnapshotStore store = new SnapshotStore(data());
        assertThat(store.loads()).extracting(Snapshot::id).containsExactly(first.id());
        Snapshot next = extract.loadInto(data()).snapshot();
        assertThat(next.id()).isEqualTo("sample-20261002-002");
        assertThat(unfinished).doesNotExist();
        assertThat(uncommitted.resolve("pending")).doesNotExist();
        assertThat(store.loads()).hasSize(2);
    }

    @Test
    void aCommittedSnapshotStaysThoughItsMarkIsThereStill() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("in"));
        Snapshot first = extract.loadInto(data()).snapshot();
        Files.createFile(first.folder().resolve("pending"));

        assertThat(new SnapshotStore(data()).loads()).hasSize(1);
        extract.loadInto(data());
        assertThat(new SnapshotStore(data()).loads()).hasSize(2);
    }

    @Test
    void twoLoadsAtOnceAreRefused() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("in"));
        extract.loadInto(data());
        try (ProcessLock lock = ProcessLock.await(data().resolve(Staging.LOCK))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> extract.loadInto(data()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another load is running");
        }
        assertThat(extract.loadInto(data()).snapshot().id()).endsWith("002");
    }

    @Test
    void aLoadInAnotherProcessIsRespectedUntilThatProcessIsGone() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("in"));
        extract.loadInto(data());
        try (LockElsewhere elsewhere = LockElsewhere.byALoadInto(data())) {
            assertThat(elsewhere).isNotNull();
            List<String> before = paths();
            assertThatThrownBy(() -> extract.loadInto(data()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage(data() + ": Another load is running. Wait until it has ended.");
            assertThat(paths()).isEqualTo(before).anyMatch(path -> path.contains("/.load-"));
            for (String path :
                    before.stream().filter(any -> any.contains("/.load-")).toList()) {
                if (Files.isDirectory(Path.of(path))) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(path))))
                            .isEqualTo("rwx------");
                }
            }
        }
        assertThat(extract.loadInto(data()).snapshot().id()).endsWith("002");
        assertThat(paths()).noneMatch(path -> path.contains("/.load-"));
    }

    private List<String> paths() throws IOException {
        try (Stream<Path> paths = Files.walk(data())) {
            return paths.map(Path::toString).sorted().toList();
        }
    }

    /** Stops the load when all tables are written and the manifest asks for the time. */
    private static final class StoppedClock extends Clock {
        private int asked;

        @Override
        public Instant instant() {
            if (++asked > 1) {
                throw new IllegalStateException("the power went");
            }
            return SampleExtract.CLOCK.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
