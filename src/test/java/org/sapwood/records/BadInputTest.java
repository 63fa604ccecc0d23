package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;

/** Each is refused as a whole, with its file, line and cure, and changes nothing. */
class BadInputTest {
    private static final String HEADER = "person_id,born,needs_help\n";

    @TempDir
    private Path folder;

    private SampleExtract extract;

    @BeforeEach
    void oneGoodLoad() throws IOException {
        extract = SampleExtract.good(folder.resolve("in"));
        extract.loadInto(folder.resolve("data"));
    }

    @Test
    void aFileThatEndsInsideQuotes() throws IOException {
        refused(
                "person.csv",
                HEADER + "1,2010-01-31,Y\n2,,\"N\n3,,Y\n",
                "person.csv, line 3: ",
                "inside a quoted value");
        refused("person.csv", HEADER + "1,2010-01-31,\"", "person.csv, line 2: ", "inside a quoted value");
        refused("person.csv", HEADER + "1,2010-01-31,\"Y\"\"", "person.csv, line 2: ", "inside a quoted value");
    }

    @Test
    void aFileThatEndsInsideARow() throws IOException {
        refused("person.csv", HEADER + "1,2010-01-31,Y\n2,2010-", "person.csv, line 3: ", "in the middle of a row");
    }

    @Test
    void aQuoteInTheWrongPlace() throws IOException {
        refused("person.csv", HEADER + "1,\"2010\"-01,Y\n", "person.csv, line 2: ", "closing quote");
    }

    @Test
    void archivesAndSpreadsheets() throws IOException {
        refused("person.csv", zip(), "person.csv: ", "zip archive or a spreadsheet");
        refused("person.csv", gzip(), "person.csv: ", "packed with gzip");
        refused("person.csv", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "person.csv: ", "spreadsheet");
        refused("person.csv", HEADER.getBytes(StandardCharsets.UTF_16), "person.csv: ", "UTF-16");
    }

    @Test
    void aNulByte() throws IOException {
        refused("person.csv", HEADER + "1,,\n2,\0,\n", "person.csv, line 3: ", "NUL");
    }

    @Test
    void parquetWithoutItsEnd() throws IOException {
        byte[] whole = Files.readAllBytes(new SnapshotStore(folder.resolve("data"))
                .current("sample")
                .orElseThrow()
                .parquet("visit"));
        Files.delete(extract.folder().resolve("visit.csv"));
        refused("visit.parquet", Arrays.copyOf(whole, whole.length / 2), "visit.parquet: ", "cut off");
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length - 8, whole.length - 4, (byte) 127);
        refused("visit.parquet", damaged, "visit.parquet: ", "damaged");
    }

    @Test
    void aWrongColumnType() throws IOException {
        refused("person.csv", HEADER + "1,Smith,Y\n2,Jones,N\n", "person.csv, line 2: ", "2 of 2 values of born");
    }

    @Test
    void datesWithTheMonthFirst() throws IOException {
        refused("person.csv", HEADER + "1,03/04/2010,Y\n2,03/31/2010,N\n", "person.csv, line 3: ", "month first");
    }

    @Test
    void headersThatCannotBe() throws IOException {
        refused("person.csv", "", "person.csv: ", "empty");
        refused("person.csv", "a;b;c\n1;2;3\n", "person.csv, line 1: ", "No column of person");
        refused("person.csv", "person_id,BORN,born\n1,,\n", "person.csv, line 1: ", "Two columns are called born");
    }

    @Test
    void aMissingKey() throws IOException {
        String what = "The column person_id is missing, which tells the rows of person apart. ";
        refused("person.csv", "born,needs_help\n,Y\n", "person.csv, line 1: ", what + "Export person_id as well.");
        refused(
                "person.csv",
                "personid,born\n1,\n",
                "person.csv, line 1: ",
                what + "If it is the column personid, call it person_id.");
    }

    @Test
    void twoFilesForOneTable() throws IOException {
        refused("PERSON.CSV", HEADER, "person.csv: ", "another file for person");
    }

    @Test
    void anExtractWithoutRowsOrTables() throws IOException {
        Files.delete(extract.folder().resolve("visit.csv"));
        refused("person.csv", HEADER, "", "no rows at all");
        Files.delete(extract.folder().resolve("person.csv"));
        refused("other.csv", "a\n1\n", "", "no table of the layout sample");
    }

    @Test
    void xmlThatIsNoReturn() throws IOException {
        Layout census = new Layout("cin", "Census", SampleExtract.LAYOUT.tables());
        refusedXml(census, "<!DOCTYPE Message [<!ENTITY a \"b\">]><Message/>", "line 1", "document type");
        refusedXml(census, "<Message>" + "<a>".repeat(200_000), "line 1", "nested more than 50 deep");
        refusedXml(census, "<Message><Header>" + "x".repeat(4_000_000), "line 1", "longer than 100,000");
        refusedXml(census, "<Message a=\"" + "x".repeat(4_000_000), "line 1", "longer than 100,000");
        refusedXml(census, "<Message>\n<Children>\n<Child>", "line 3", "cut off");
        refusedXml(census, "<Other/>", "line 1", "not a CIN census");
        refusedXml(census, "LAchildID\n1\n", "line 1", "not XML");
        Layout lookedAfter = new Layout("ssda903", "Return", SampleExtract.LAYOUT.tables());
        refusedXml(lookedAfter, "<Message/>", "line 1", "not an SSDA903 return");
    }

    @Test
    void whatIsNotThere() {
        assertThatThrownBy(() ->
                        SampleExtract.load(folder.resolve("data"), SampleExtract.LAYOUT, folder.resolve("nowhere")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no such file or folder");
        assertThatThrownBy(() -> new SnapshotStore(folder.resolve("data")).snapshot("sample-1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sample-20261002-001");
    }

    private void refused(String file, String text, String where, String what) throws IOException {
        refused(file, text.getBytes(StandardCharsets.UTF_8), where, what);
    }

    private void refused(String file, byte[] bytes, String where, String what) throws IOException {
        extract.file(file, bytes);
        refused(SampleExtract.LAYOUT, extract.folder(), where, what);
    }

    private void refusedXml(Layout layout, String xml, String line, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("return.xml"), xml);
        refused(layout, file, "return.xml, " + line, what);
    }

    private void refused(Layout layout, Path from, String where, String what) throws IOException {
        Map<String, Long> before = files();
        assertThatThrownBy(() -> SampleExtract.load(folder.resolve("data"), layout, from))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.faults()).hasSize(1);
                    assertThat(refusal.getMessage()).contains(where).contains(what);
                    assertThat(refusal.faults().getFirst().cure()).isNotBlank();
                });
        assertThat(files()).isEqualTo(before);
        assertThatThrownBy(() -> SampleExtract.load(folder.resolve("fresh/data"), layout, from))
                .isInstanceOf(Refusal.class);
        assertThat(folder.resolve("fresh")).doesNotExist();
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve("data"))) {
            List<Path> all = paths.toList();
            for (Path path : all) {
                files.put(path.toString(), Files.isDirectory(path) ? 0 : Files.size(path));
            }
        }
        return files;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("person.csv"));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
