package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that somebody or something has spoilt: said with the file and the cure, and mended by that cure. */
class DamagedDataTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path extract;

    @BeforeEach
    void oneLoad() throws IOException {
        RecordsOnly.in(folder.resolve("packs"));
        data = folder.resolve("data");
        extract = Files.createDirectories(folder.resolve("in"));
        Files.writeString(extract.resolve("ssd_person.csv"), "pers_person_id,pers_dob\n1,2010-01-31\n");
        assertThat(load().code()).isZero();
    }

    @Test
    void theListOfCurrentLoads() throws IOException {
        Files.writeString(data.resolve("current.json"), "{\"current\":");

        for (Ran ran : List.of(run("loads"), run("measure second-plan --period 2026-Q1"), load())) {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.messages())
                    .isEqualTo(data.resolve("current.json")
                            + ": The file is damaged. Restore it from a backup, or remove it and load again.\n");
        }
        Files.delete(data.resolve("current.json"));
        assertThat(load().code()).isZero();
        assertThat(run("loads --format csv").lines()).hasSize(3);
    }

    @Test
    void theManifestOfALoad() throws IOException {
        Path manifest = data.resolve("snapshots/ssd-20261005-001/manifest.json");
        Files.delete(manifest);
        Files.writeString(manifest, "{}");

        Ran loads = run("loads");
        assertThat(loads.code()).isEqualTo(1);
        assertThat(loads.messages())
                .contains(manifest + ": ", "damaged", "backup")
                .hasLineCount(1);
        Ran doctor = run("doctor");
        assertThat(doctor.code()).isEqualTo(3);
        assertThat(doctor.out()).contains("not ok", manifest.toString());
    }

    @Test
    void theDoctorFindsTablesThatAreNotAsTheyWereLoaded() throws IOException {
        assertThat(run("doctor").code()).isZero();
        Path table = data.resolve("snapshots/ssd-20261005-001/tables/ssd_person.parquet");
        Files.delete(table);
        Files.writeString(table, "something else\n");

        Ran ran = run("doctor");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).contains("Files of ssd-20261005-001", "tables/ssd_person.parquet differ", "backup");
    }

    @Test
    void aLoadWhileAnotherIsRunning() throws IOException {
        Path mark = data.resolve(".loading");
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Ran ran = load();
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.messages()).isEqualTo(data + ": Another load is running. Wait until it has ended.\n");
        }
        assertThat(load().code()).isZero();
    }

    @Test
    void aFolderThatMayNotBeRead() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(data), "whoever runs this test may read everything");
            Ran ran = run("loads");
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.messages())
                    .contains(data + " may not be read by you")
                    .hasLineCount(1);
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
        }
    }

    private Ran load() {
        return run("load --as ssd --from " + extract);
    }

    private Ran run(String command) {
        List<Object> words = new java.util.ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--data", data));
        if (command.startsWith("load ")) {
            words.addAll(List.of("--packs", folder.resolve("packs")));
        }
        return Ran.of(words);
    }
}
