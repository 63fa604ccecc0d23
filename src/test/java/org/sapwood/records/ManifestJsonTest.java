package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestJsonTest {
    private static final Manifest MANIFEST = new Manifest(
            "ssd-20260930-001",
            "ssd",
            "C:\\extracts\\\"Tŷ\"\n",
            LocalDate.of(2026, 9, 30),
            "extract.json",
            Instant.parse("2026-10-02T08:00:00.123456789Z"),
            List.of(new SourceFile("a.csv", 5_000_000_000L, "ab")),
            List.of(
                    new Manifest.TableEntry(
                            "a",
                            Optional.of("a.csv"),
                            1,
                            2,
                            3,
                            List.of("born"),
                            List.of("notes \u2028"),
                            List.of(new Manifest.Adapted("born", "dates in dd/mm/yyyy", 4)),
                            "cd"),
                    new Manifest.TableEntry("b", Optional.empty(), 0, 0, 0, List.of(), List.of(), List.of(), "ef")),
            List.of("readme.txt"),
            Optional.of(new Changes(
                    "ssd-20260929-001",
                    LocalDate.of(2026, 9, 29),
                    List.of("a"),
                    7,
                    Map.of("a.parquet", "01", "__persons.parquet", "02"),
                    "a{born=a.born}")));

    @TempDir
    private Path folder;

    @Test
    void aManifestIsReadAsItWasWritten() throws Exception {
        assertThat(ManifestJson.read(ManifestJson.write(MANIFEST))).isEqualTo(MANIFEST);
    }

    @Test
    void aFirstLoadChangesNothing() throws Exception {
        Manifest first = MANIFEST.withChanges(Optional.empty());
        assertThat(ManifestJson.read(ManifestJson.write(first))).isEqualTo(first);
    }

    @Test
    void anotherReaderOfJsonFindsEverything() {
        JsonNode json = JsonMapper.builder().build().readTree(ManifestJson.write(MANIFEST));
        assertThat(json.get("source").stringValue()).isEqualTo(MANIFEST.source());
        assertThat(json.get("loadedAt").stringValue()).isEqualTo("2026-10-02T08:00:00.123456789Z");
        assertThat(json.get("files").get(0).get("bytes").longValue()).isEqualTo(5_000_000_000L);
        assertThat(json.get("tables").get(0).get("adapted").get(0).get("values").intValue())
                .isEqualTo(4);
        assertThat(json.get("tables").get(1).get("file").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"id\": 1}",
                "{\"layout\": null} {}",
                "{\"files\": [1], \"tables\": []}",
                "{\"files\": [], \"tables\": [{\"name\": \"a\", \"rows\": \"many\"}]}",
            })
    void aDamagedManifestIsSaidToBe(String text) throws Exception {
        Snapshot snapshot = SampleExtract.good(folder.resolve("in"))
                .loadInto(folder.resolve("data"))
                .snapshot();
        Path file = snapshot.folder().resolve("manifest.json");
        Files.delete(file);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new SnapshotStore(folder.resolve("data")).current("sample"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("The file is damaged");
    }
}
