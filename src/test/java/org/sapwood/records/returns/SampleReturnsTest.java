package org.sapwood.records.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Layout;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Extract;
import org.sapwood.records.LoadReport;
import org.sapwood.records.Loader;
import org.sapwood.records.Manifest;
import org.sapwood.records.SnapshotStore;

/** The made-up returns that the sector shares, read with the tables that our packs declare. */
class SampleReturnsTest {
    private static final Path SHARED = Path.of("../shared/data");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-02T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    @Test
    void theReturnAsCsvFilesLoads() throws IOException {
        LoadReport report = load("ssda903", "ssda903/sample");

        Map<String, Long> rows = rows(report);
        for (Manifest.TableEntry table : report.snapshot().manifest().tables()) {
            Path file = SHARED.resolve("ssda903/sample").resolve(table.file().orElseThrow());
            assertThat(rows)
                    .containsEntry(table.name(), Files.readAllLines(file).size() - 1L);
        }
        assertThat(report.absentTables()).isEmpty();
        assertThat(report.quarantinedRows()).isZero();
        assertThat(report.snapshot().manifest().ignored()).containsExactly("fake_903.xml");
    }

    @Test
    void theReturnAsXmlLoads() {
        LoadReport report = load("ssda903", "ssda903/sample/fake_903.xml");

        assertThat(rows(report))
                .containsEntry("Header", 253L)
                .containsEntry("Episodes", 459L)
                .containsEntry("Reviews", 1206L)
                .containsEntry("PrevPerm", 253L)
                .containsEntry("OC2", 253L)
                .containsEntry("Missing", 6L)
                .containsEntry("UASC", 12L)
                .containsEntry("OC3", 6L)
                .containsEntry("AD1", 3L)
                .containsEntry("PlacedAdoption", 3L);
        assertThat(report.absentTables()).containsExactlyInAnyOrder("DoLo", "SWEpisodes");
        assertThat(report.quarantinedRows()).isZero();
        assertThat(report.snapshot().manifest().ignored()).isEmpty();
    }

    @Test
    void theCensusLoads() {
        LoadReport report = load("cin", "cin/fake_CIN_data.xml");

        assertThat(rows(report))
                .containsEntry("Header", 1L)
                .containsEntry("ChildIdentifiers", 332L)
                .containsEntry("CINdetails", 402L)
                .containsEntry("Disabilities", 117L);
        assertThat(report.snapshot().extractedOn()).isEqualTo(LocalDate.of(2022, 7, 21));
        assertThat(report.snapshot().manifest().extractedOnFrom()).isEqualTo("ReferenceDate of the return");
    }

    @Test
    void everyModuleOfTheCensusHasItsTable() {
        LoadReport report = load("cin", "cin/CIN_Census_2026.xml");

        assertThat(report.absentTables()).isEmpty();
        assertThat(rows(report))
                .containsEntry("AssessmentFactorsList", 3L)
                .containsEntry("Assessments", 2L)
                .containsEntry("Reviews", 1L)
                .containsEntry("PreProceedingsandFGDM", 1L);
        assertThat(report.snapshot().manifest().ignored()).isEmpty();
    }

    private LoadReport load(String layoutName, String from) {
        Path path = SHARED.resolve(from);
        assumeTrue(Files.exists(path), path + " is absent, so the sample is not loaded");
        Layout layout = PackReader.read(List.of(packOf(layoutName))).layouts().get(layoutName);
        LoadReport report =
                new Loader(new SnapshotStore(data), CLOCK).load(layout, new Extract.Files(path), Optional.empty());
        System.out.println(from + ": " + report.rows() + " rows, " + report.quarantinedRows() + " in quarantine, "
                + report.blankedCells() + " cells left blank");
        report.firstFaults().forEach(fault -> System.out.println("  " + fault.sentence()));
        return report;
    }

    private static Path packOf(String layout) {
        return Path.of("packs", layout.equals("cin") ? "cin-census" : layout);
    }

    private static Map<String, Long> rows(LoadReport report) {
        return report.snapshot().manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.TableEntry::name, Manifest.TableEntry::rows));
    }
}
