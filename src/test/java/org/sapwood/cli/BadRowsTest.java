package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that cannot be read is put aside with file, line and cure; the other rows and the earlier loads stay as they are. */
class BadRowsTest {
    private static final String HEADER = "pers_person_id,pers_dob\n";
    private static final int GOOD_ROWS = 40;

    /** A row, what is wrong with it, and what to do. */
    private static final List<List<String>> BAD = List.of(
            List.of("2,2011-01-31", "is the id of the row in line 3 as well", "Keep one of the two rows"),
            List.of("101,31/11/2013", "is not a day in the calendar", "Correct the date"),
            List.of("102,29/02/2013", "is not a day in the calendar", "Correct the date"),
            List.of("103,1900-02-29", "is not a day in the calendar", "Correct the date"),
            List.of("104,soon", "is not a date", "yyyy-mm-dd"),
            List.of("105,2013-00-10", "is not a day in the calendar", "Correct the date"),
            List.of("106,2100-02-29", "is not a day in the calendar", "Correct the date"),
            List.of("107,1066-10-14", "has a year outside 1900 to 2100", "Correct the year"),
            List.of("108,01/02/13", "has a year of two digits", "yyyy-mm-dd"),
            List.of("109,41518", "a spreadsheet's number of a day", "yyyy-mm-dd"),
            List.of(",2013-05-01", "is blank", "Give every row its id"),
            List.of("110", "has 1 values where the header has 2 columns", "Quote values"),
            List.of("111,2013-01-01,9", "has 3 values where the header has 2 columns", "Quote values"));

    private static final int SHOWN = 5;

    @TempDir
    private static Path folder;

    private static Map<String, String> before;
    private static Ran ran;

    @BeforeAll
    static void aGoodLoadAndABadOne() throws IOException {
        RecordsOnly.in(folder.resolve("packs"));
        assertThat(load(goodRows()).code()).isZero();
        before = Bytes.of(snapshots());
        List<String> rows = new ArrayList<>(goodRows());
        BAD.forEach(bad -> rows.add(bad.getFirst()));
        ran = load(rows);
    }

    @Test
    void theFirstAreToldOneSentenceEach() {
        assertThat(ran.code()).isEqualTo(1);
        for (int bad = 0; bad < SHOWN; bad++) {
            String place = "ssd_person.csv, line " + (2 + GOOD_ROWS + bad) + ": ";
            List<String> expected = BAD.get(bad);
            assertThat(ran.messages().lines().filter(line -> line.startsWith(place)))
                    .singleElement()
                    .asString()
                    .contains(expected.get(1), expected.get(2));
        }
        assertThat(ran.messages()).contains(BAD.size() + " rows are in quarantine", "quarantine.csv");
    }

    @Test
    void allAreInTheQuarantineWithLineReasonAndCure() throws IOException {
        List<String> lines = Files.readAllLines(snapshots().resolve("ssd-20261005-002/quarantine.csv"));

        assertThat(lines).hasSize(1 + BAD.size());
        for (int bad = 0; bad < BAD.size(); bad++) {
            List<String> expected = BAD.get(bad);
            assertThat(lines.get(1 + bad))
                    .startsWith("ssd_person.csv," + (2 + GOOD_ROWS + bad) + ",")
                    .contains(expected.get(1), expected.get(2));
        }
    }

    @Test
    void theOtherRowsAreLoadedAndTheEarlierLoadIsAsItWas() throws IOException {
        assertThat(ran.out()).containsPattern("ssd_person +" + GOOD_ROWS + " +" + BAD.size() + " ");
        assertThat(Bytes.of(snapshots())).containsAllEntriesOf(before);
    }

    @Test
    void daysThatAreInTheCalendarAreRead() throws IOException {
        List<String> rows = List.of("1,29/02/2012", "2,2000-02-29", "3,29-02-2004", "4,", "5,2026-02-28");

        Ran read = load(rows);

        assertThat(read.code()).isZero();
        assertThat(read.out()).containsPattern("ssd_person +5 +0 ");
        assertThat(read.messages()).doesNotContain("quarantine");
    }

    @Test
    void oneDateWithTheMonthFirstAmongOthersWithTheDayFirst() throws IOException {
        Ran read = load(List.of("1,31/01/2010", "2,30/01/2011", "3,02/25/2012"));

        assertThat(read.code()).isEqualTo(1);
        assertThat(read.messages()).contains("ssd_person.csv, line 4: ", "month first", "yyyy-mm-dd or dd/mm/yyyy");
        assertThat(read.messages()).contains("ssd_person.pers_dob: 2 dates in dd/mm/yyyy");
    }

    private static List<String> goodRows() {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= GOOD_ROWS; id++) {
            rows.add(id + ",2011-01-31");
        }
        return rows;
    }

    private static Path snapshots() {
        return folder.resolve("data/snapshots");
    }

    private static Ran load(List<String> rows) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("ssd_person.csv"), HEADER + String.join("\n", rows) + "\n");
        return Ran.of(
                "load",
                "--as",
                "ssd",
                "--from",
                in,
                "--data",
                folder.resolve("data"),
                "--packs",
                folder.resolve("packs"));
    }
}
