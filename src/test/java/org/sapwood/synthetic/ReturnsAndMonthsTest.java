package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county of three years: its first months are as full as later ones, and the newest return has its newest table. */
class ReturnsAndMonthsTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 10);
    private static final DateTimeFormatter AS_RETURNED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    private Path folder;

    private Extract county;

    @BeforeEach
    void make() {
        county = Extract.of(
                Specification.usual().withChildren(8_000).withYears(3).withErrorRate(0), folder);
    }

    @Test
    void theFirstQuarterIsAsFullAsTheSameQuarterAYearLater() {
        assertFull("ssd_cin_episodes", "cine_referral_date");
        assertFull("ssd_cin_assessments", "cina_assessment_auth_date");
        assertFull("ssd_cp_visits", "cppv_cp_visit_date");
        assertFull("ssd_cla_visits", "clav_cla_visit_date");
        assertFull("ssd_cla_reviews", "clar_cla_review_due_date");
    }

    @Test
    void whatWasOpenAtTheStartIsThere() {
        long atStart = openOn(FIRST.atDay(1));
        long aYearLater = openOn(FIRST.plusYears(1).atDay(1));

        assertThat(atStart).isBetween(aYearLater * 8 / 10, aYearLater * 12 / 10);
    }

    @Test
    void ordersThatDepriveOfLibertyAreInTheReturnFromTwentySixOn() {
        assertThat(folder.resolve("ssda903/2025-26/dolo.csv")).doesNotExist();
        assertThat(Files.exists(folder.resolve("ssda903/2025-26/episodes.csv"))).isTrue();
        List<NamedCsvRecord> orders = Extract.csv(folder.resolve("ssda903/2026-27/dolo.csv"));
        List<NamedCsvRecord> stays = Extract.csv(folder.resolve("ssda903/2026-27/episodes.csv"));

        assertThat(orders).isNotEmpty().allSatisfy(order -> {
            LocalDate start = LocalDate.parse(order.getField("DOLO_START"), AS_RETURNED);
            assertThat(start).isAfterOrEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(stays).anySatisfy(stay -> {
                assertThat(stay.getField("CHILD")).isEqualTo(order.getField("CHILD"));
                assertThat(stay.getField("PLACE")).isEqualTo("K2");
                assertThat(LocalDate.parse(stay.getField("DECOM"), AS_RETURNED)).isBeforeOrEqualTo(start);
                if (!stay.getField("DEC").isEmpty()) {
                    assertThat(LocalDate.parse(order.getField("DOLO_END"), AS_RETURNED))
                            .isBetween(start, LocalDate.parse(stay.getField("DEC"), AS_RETURNED));
                }
            });
        });
    }

    private void assertFull(String table, String column) {
        long first = inQuarterFrom(FIRST, table, column);
        long later = inQuarterFrom(FIRST.plusYears(1), table, column);

        assertThat(first).as(table).isBetween(later * 8 / 10, later * 12 / 10);
    }

    private long inQuarterFrom(YearMonth month, String table, String column) {
        List<YearMonth> quarter =
                IntStream.range(0, 3).mapToObj(month::plusMonths).toList();
        return Extract.csv(folder.resolve("ssd").resolve(table + ".csv")).stream()
                .filter(row -> !row.getField(column).isEmpty())
                .filter(row -> quarter.contains(YearMonth.from(Extract.date(row, column))))
                .count();
    }

    private long openOn(LocalDate day) {
        return Extract.csv(county.folder().resolve("ssd/ssd_cin_episodes.csv")).stream()
                .filter(row -> !Extract.date(row, "cine_referral_date").isAfter(day))
                .filter(row -> row.getField("cine_close_date").isEmpty()
                        || Extract.date(row, "cine_close_date").isAfter(day))
                .count();
    }
}
