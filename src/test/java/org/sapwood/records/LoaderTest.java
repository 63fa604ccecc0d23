package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderBecomesTheCurrentSnapshot() throws Exception {
        LoadReport report = SampleExtract.good(folder.resolve("in")).loadInto(folder.resolve("data"));

        Snapshot current =
                new SnapshotStore(folder.resolve("data")).current("sample").orElseThrow();
        assertThat(current.id()).isEqualTo("sample-20261002-001");
        assertThat(current.manifest()).isEqualTo(report.snapshot().manifest());
        assertThat(SampleExtract.rows(current, "person"))
                .containsExactly("2|1|2010-01-31|Y", "3|2|2012-02-29|N", "4|003|null|null");
        assertThat(SampleExtract.rows(current, "visit"))
                .containsExactly(
                        "2|v1|1|2026-03-01|30|1.5", "3|v2|1|2026-03-02|45|null", "4|v3|003|2026-04-01|null|2.0");
        assertThat(report.quarantinedRows()).isZero();
        assertThat(Files.readString(current.quarantine()))
                .isEqualTo("file,line,column,value,reason,cure,put_aside,row\n");
    }

    @Test
    void theExtractMayStateItsDate() throws Exception {
        SampleExtract extract =
                SampleExtract.good(folder.resolve("in")).file("extract.json", "{\"extracted_on\": \"2026-09-30\"}");

        Snapshot stated = extract.loadInto(folder.resolve("data")).snapshot();
        assertThat(stated.extractedOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(stated.id()).isEqualTo("sample-20260930-001");
        assertThat(stated.manifest().ignored()).isEmpty();

        LoadReport asked = new Loader(new SnapshotStore(folder.resolve("data")), SampleExtract.CLOCK)
                .load(
                        SampleExtract.LAYOUT,
                        new Extract.Files(extract.folder()),
                        Optional.of(LocalDate.of(2026, 9, 29)));
        assertThat(asked.snapshot().id()).isEqualTo("sample-20260929-001");
        assertThat(asked.notes())
                .singleElement()
                .asString()
                .contains("2026-09-30")
                .contains("extract.json");
    }
}
