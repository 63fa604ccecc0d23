package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;

class QuarantineTest {
    private static final String HEADER = "person_id,born,needs_help\n";

    @TempDir
    private Path folder;

    private LoadReport load(String persons) throws Exception {
        return SampleExtract.good(folder.resolve("in"))
                .file("person.csv", persons)
                .loadInto(folder.resolve("data"));
    }

    @Test
    void rowsThatCannotBeReadArePutAsideWhole() throws Exception {
        LoadReport report = load(HEADER
                + "1,2010-01-31,Y\n1,2010-01-31,Y\n2,30/02/2012,N\n3,31/01/2011,N\n4,02/25/2012,Y\n,,Y\n5,2012-01-01\n"
                + "6,2013-01-01,Y\n7,2013-01-01,N\n8,2013-01-01,\"=1+1\"\n");

        assertThat(SampleExtract.rows(report.snapshot(), "person"))
                .containsExactly("2|1|2010-01-31|Y", "5|3|2011-01-31|N", "9|6|2013-01-01|Y", "10|7|2013-01-01|N");
        assertThat(report.quarantinedRows()).isEqualTo(6);
        List<String> lines = Files.readAllLines(report.snapshot().quarantine());
        assertThat(lines).hasSize(7);
        assertThat(lines.get(1))
                .startsWith("person.csv,3,person_id,1,is the id of the row in line 2 as well,")
                .endsWith(",row,\"1,2010-01-31,Y\"");
        assertThat(lines.get(2)).startsWith("person.csv,4,born,30/02/2012,is not a day in the calendar,");
        assertThat(lines.get(3)).startsWith("person.csv,6,born,02/25/2012,is a date with the month first,");
        assertThat(lines.get(4)).startsWith("person.csv,7,person_id,,\"is blank, but tells");
        assertThat(lines.get(5)).contains("The row has 2 values where the header has 3 columns");
        assertThat(lines.get(6)).startsWith("person.csv,11,needs_help,'=1+1,is neither yes nor no,");
        assertThat(report.firstFaults().get(1).sentence())
                .startsWith("person.csv, line 4: born \"30/02/2012\" is not a day in the calendar. Correct");
    }

    @Test
    void aByteThatNoEncodingKnowsIsALostCharacter() throws Exception {
        LoadReport report = new SampleExtract(folder.resolve("in"))
                .file("person.csv", (HEADER + "Ren\u00e9,,Y\nbad\u0081byte,,N\n").getBytes(StandardCharsets.ISO_8859_1))
                .loadInto(folder.resolve("data"));

        assertThat(SampleExtract.rows(report.snapshot(), "person")).containsExactly("2|Ren\u00e9|null|Y");
        assertThat(report.firstFaults())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("has a character that was lost in conversion");
    }

    @Test
    void whereCellsMayBeBlankTheKeyMayBeMissing() throws Exception {
        Table person = new Table(
                "person",
                "People",
                SampleExtract.PERSON.columns(),
                SampleExtract.PERSON.key(),
                Optional.empty(),
                Table.WhenUnreadable.BLANK_CELL);
        SampleExtract extract =
                new SampleExtract(folder.resolve("in")).file("person.csv", "born,needs_help\n2010-01-31,Y\n,N\n");
        LoadReport report = SampleExtract.load(
                folder.resolve("data"), new Layout("sample", "Sample", List.of(person)), extract.folder());

        assertThat(SampleExtract.rows(report.snapshot(), "person"))
                .containsExactly("2|null|2010-01-31|Y", "3|null|null|N");
        assertThat(report.snapshot().manifest().table("person").orElseThrow().absentColumns())
                .containsExactly("person_id");
    }

    @Test
    void whereTheTableSaysSoOnlyTheCellIsLeftBlank() throws Exception {
        Table person = new Table(
                "person",
                "People",
                SampleExtract.PERSON.columns(),
                List.of(),
                Optional.empty(),
                Table.WhenUnreadable.BLANK_CELL);
        SampleExtract extract = new SampleExtract(folder.resolve("in"))
                .file("person.csv", HEADER + "1,38/04/2019,maybe\n1,2010-01-31,Y\n");
        LoadReport report = SampleExtract.load(
                folder.resolve("data"), new Layout("sample", "Sample", List.of(person)), extract.folder());

        assertThat(SampleExtract.rows(report.snapshot(), "person"))
                .containsExactly("2|1|null|null", "3|1|2010-01-31|Y");
        assertThat(report.quarantinedRows()).isZero();
        assertThat(report.blankedCells()).isEqualTo(2);
        assertThat(Files.readAllLines(report.snapshot().quarantine()))
                .hasSize(3)
                .last()
                .asString()
                .contains(",cell,");
    }

    @Test
    void vendorDriftIsReadAndCounted() throws Exception {
        List<String> lines =
                List.of("\ufeffNeeds_Help , PERSON_ID,Extra one", "1,12.0,\"a", "b\"", "", "true, 13\u00a0,NULL", "");
        LoadReport report = load(String.join("\r\n", lines));

        assertThat(SampleExtract.rows(report.snapshot(), "person"))
                .containsExactly("2|12|null|Y|a\r\nb", "5|13|null|Y|null");
        Manifest.TableEntry entry = report.snapshot().manifest().table("person").orElseThrow();
        assertThat(entry.absentColumns()).containsExactly("born");
        assertThat(entry.extraColumns()).containsExactly("Extra one");
        assertThat(report.adapted())
                .contains(
                        "person.needs_help: 1 1/0 read as Y/N",
                        "person.needs_help: 1 true/false read as Y/N",
                        "person.person_id: 1 ids with .0, read without",
                        "person.person_id: 1 spaces around the value removed",
                        "person.Extra one: 1 the word NULL read as blank");
    }

    @Test
    void latin1IsReadAndCounted() throws Exception {
        LoadReport report = SampleExtract.good(folder.resolve("in"))
                .file("person.csv", "person_id,name\nZoë,René – é\n2,plain\n", Charset.forName("windows-1252"))
                .loadInto(folder.resolve("data"));

        assertThat(SampleExtract.rows(report.snapshot(), "person"))
                .containsExactly("2|Zoë|null|null|René – é", "3|2|null|null|plain");
        assertThat(report.adapted()).singleElement().asString().startsWith("person: 2 values read as Windows-1252");
    }

    @Test
    void parquetReadsAsItsCsvDoes() throws Exception {
        LoadReport first = load(HEADER + "1,2010-01-31,Y\n2,,N\n");
        Path again = Files.createDirectories(folder.resolve("again"));
        Files.copy(first.snapshot().parquet("person"), again.resolve("Person.parquet"));
        LoadReport second = SampleExtract.load(folder.resolve("data"), SampleExtract.LAYOUT, again);

        assertThat(SampleExtract.rows(second.snapshot(), "person"))
                .extracting(row -> row.replaceFirst("^\\d+\\|", "").replaceFirst("\\|\\d+$", ""))
                .containsExactly("1|2010-01-31|Y", "2|null|N");
        assertThat(second.absentTables()).containsExactly("visit");
        assertThat(SampleExtract.rows(second.snapshot(), "visit")).isEmpty();
    }
}
