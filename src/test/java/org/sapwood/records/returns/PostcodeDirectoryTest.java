package org.sapwood.records.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.pack.PackMemory;
import org.sapwood.pack.ReturnReader;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;

/** Published files beside a return, in the layouts in which they are published. */
class PostcodeDirectoryTest {
    private static final StatutoryReturn RETURN = ReturnReader.read(Path.of("packs/ssda903"), PackMemory.none());

    @TempDir
    private Path folder;

    @Test
    void distancesAreStraightLinesInMilesToOneDecimal() throws IOException {
        PostcodeDirectory directory = directory(
                "pcds,oscty,oslaua,oseast1m,osnrth1m",
                "PR1 8XJ,E10000017,E07000123,353000,429000",
                "PR1 0LD,E10000017,E07000123,354609,429000",
                "LA1 4YW,E10000017,E07000121,353000,445093",
                "CF10 4UW,W99999999,W06000015,318400,176500",
                "JE2 3AB,,L99999999,,");

        assertThat(directory.miles("PR1 8XJ", "pr18xj")).contains("0.0");
        assertThat(directory.miles("PR18XJ", "PR1 0LD")).contains("1.0");
        assertThat(directory.miles("PR1 8XJ", "LA1 4YW")).contains("10.0");
        assertThat(directory.miles("PR1 8XJ", "ZZ1 1ZZ")).isEmpty();
        assertThat(directory.miles("PR1 8XJ", "JE2 3AB")).isEmpty();
        assertThat(directory.authority("PR1\u00a08XJ")).contains("888");
        assertThat(directory.authority("CF10 4UW")).contains("WAL");
        assertThat(directory.authority("JE2 3AB")).isEmpty();
        assertThat(directory.knows("JE2 3AB")).isTrue();
        assertThat(directory.knows("ZZ1 1ZZ")).isFalse();
    }

    @Test
    void onlyPostcodesThatAreAskedAboutAreKept() throws IOException {
        PostcodeDirectory directory = PostcodeDirectory.read(
                postcodes("pcd,laua,x,y", "AA11AA,E06000008,1,2", "BB11BB,E06000008,1,2"), Set.of("AA11AA"), Map.of());

        assertThat(directory.postcodes()).containsExactly("AA11AA");
    }

    private PostcodeDirectory directory(String... lines) throws IOException {
        Set<String> wanted = Set.of("PR18XJ", "PR10LD", "LA14YW", "CF104UW", "JE23AB", "ZZ11ZZ");
        return PostcodeDirectory.read(
                postcodes(lines),
                wanted,
                RETURN.codes().get("authority_by_long_code").base().codes());
    }

    private RawTable postcodes(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("postcodes.csv"), List.of(lines));
        return ReferenceFile.open(file, reference("postcodes"));
    }

    private static ReferenceTable reference(String name) {
        return RETURN.reference().stream()
                .filter(found -> found.table().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListOfProvidersIsFoundInAWorkbookBelowItsTitle() throws IOException {
        Path file = workbook();

        RawTable table = ReferenceFile.open(file, reference("providers"));

        assertThat(table.header()).contains("URN", "PLACE_CODES", "REG_END");
        int urn = table.header().indexOf("URN");
        try (RawRows rows = table.rows().open()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.row().text(urn)).isEqualTo("2500123");
            assertThat(rows.row().line()).isEqualTo(5);
            assertThat(rows.next()).isTrue();
            assertThat(rows.row().text(urn)).isEqualTo("SC400001");
            assertThat(rows.next()).isFalse();
        }
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("providers.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Test", "1.0");
            workbook.newWorksheet("Read me").value(0, 0, "What this is");
            Worksheet sheet = workbook.newWorksheet("List");
            sheet.value(0, 0, "Published in October");
            String[] headings = {"Provider name", "Ofsted URN", "Placement codes", "Registration end date"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(3, i, headings[i]);
            }
            sheet.value(4, 0, "The Elms");
            sheet.value(4, 1, 2500123);
            sheet.value(4, 2, "K2,K1");
            sheet.value(5, 0, "Ash House");
            sheet.value(5, 1, "SC400001");
            workbook.finish();
        }
        return file;
    }

    @Test
    void aFileWithoutItsHeadingsIsRefusedWithWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("providers.csv"), List.of("name,number", "Elms,1"));
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no workbook");

        assertThatThrownBy(() -> ReferenceFile.open(file, reference("providers")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("providers.csv")
                .hasMessageContaining("URN");
        assertThatThrownBy(() -> ReferenceFile.open(broken, reference("providers")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read");
    }
}
