package org.sapwood.records.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.ColumnType;

class CellReaderTest {
    @Test
    void everyDayReadsTheSameInEveryWriting() {
        CellReader dates = CellReader.of(ColumnType.DATE, false);
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            String iso = day.toString();
            assertThat(dates.read(iso)).isEqualTo(iso);
            assertThat(dates.read(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))))
                    .isEqualTo(iso);
            assertThat(dates.read(day.format(DateTimeFormatter.BASIC_ISO_DATE))).isEqualTo(iso);
        }
        assertThat(dates.unreadableCells()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31 00:00:00.000,2026-03-31,WITH_TIME",
        "2026-03-31T23:59:59Z,2026-03-31,WITH_TIME",
        "31/03/2026 00:00,2026-03-31,DAY_FIRST",
        "31-03-2026,2026-03-31,DAY_FIRST",
        "1/3/2026,2026-03-01,DAY_FIRST",
        "20260331,2026-03-31,COMPACT_DATE",
    })
    void datesInOtherWritingsAreCounted(String raw, String clean, Coercion coercion) {
        CellReader dates = CellReader.of(ColumnType.DATE, false);
        assertThat(dates.read(raw)).isEqualTo(clean);
        assertThat(dates.coercions()).containsEntry(coercion, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "30/02/2026,IMPOSSIBLE_DATE",
        "29/02/2025,IMPOSSIBLE_DATE",
        "2025-02-29,IMPOSSIBLE_DATE",
        "1900-02-29,IMPOSSIBLE_DATE",
        "2026-13-01,IMPOSSIBLE_DATE",
        "00/01/2026,IMPOSSIBLE_DATE",
        "38/04/2019,IMPOSSIBLE_DATE",
        "1899-12-31,YEAR_OUT_OF_RANGE",
        "31/12/9999,YEAR_OUT_OF_RANGE",
        "01/01/19,SHORT_YEAR",
        "03/31/2026,MONTH_FIRST",
        "46112,SERIAL_DATE",
        "soon,NOT_A_DATE",
        "2026-03,NOT_A_DATE",
        "2026-03-31 25:00,NOT_A_DATE",
        "2026-03-31x,NOT_A_DATE",
        "2026/03-31,NOT_A_DATE",
    })
    void whatIsNoDateSaysWhy(String raw, Problem problem) {
        CellReader dates = CellReader.of(ColumnType.DATE, false);
        assertThat(CellReader.isUnreadable(dates.read(raw))).isTrue();
        assertThat(dates.problem()).isEqualTo(problem);
    }

    @Test
    void leapDaysAreDays() {
        CellReader dates = CellReader.of(ColumnType.DATE, false);
        assertThat(dates.read("29/02/2024")).isEqualTo("2024-02-29");
        assertThat(dates.read("2000-02-29")).isEqualTo("2000-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "Y,Y,",
        "N,N,",
        "y,Y,SMALL_LETTERS",
        "1,Y,ONE_ZERO",
        "0,N,ONE_ZERO",
        "1.0,Y,ONE_ZERO",
        "TRUE,Y,TRUE_FALSE",
        "f,N,TRUE_FALSE",
        "Yes,Y,YES_NO",
        "no,N,YES_NO",
    })
    void flagsBecomeYesOrNo(String raw, String clean, Coercion coercion) {
        CellReader flags = CellReader.of(ColumnType.FLAG, false);
        assertThat(flags.read(raw)).isEqualTo(clean);
        assertThat(flags.coercions()).isEqualTo(coercion == null ? Map.of() : Map.of(coercion, 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "maybe", "YN", "10"})
    void otherWordsAreNoFlags(String raw) {
        assertThat(CellReader.isUnreadable(CellReader.of(ColumnType.FLAG, false).read(raw)))
                .isTrue();
    }

    @Test
    void idsStayTextAndLoseOnlyAnEmptyFraction() {
        CellReader ids = CellReader.of(ColumnType.TEXT, true);
        assertThat(ids.read("00123")).isEqualTo("00123");
        assertThat(ids.read("123.0")).isEqualTo("123");
        assertThat(ids.read("12.5")).isEqualTo("12.5");
        assertThat(ids.read("A.0")).isEqualTo("A.0");
        assertThat(CellReader.isUnreadable(ids.read("1.23457E+11"))).isTrue();
        assertThat(CellReader.of(ColumnType.TEXT, false).read("123.0")).isEqualTo("123.0");
    }

    @Test
    void spacesAndTheWordNullAreCounted() {
        CellReader text = CellReader.of(ColumnType.TEXT, false);
        assertThat(text.read(" \u00a0a b\u00a0")).isEqualTo("a b");
        assertThat(text.read("NULL")).isNull();
        assertThat(text.read("Null")).isEqualTo("Null");
        assertThat(text.read("   ")).isNull();
        assertThat(text.coercions()).isEqualTo(Map.of(Coercion.SPACES, 1L, Coercion.NULL_TEXT, 1L));
        assertThat(text.filled()).isEqualTo(2);
    }

    @Test
    void numbersAreDigits() {
        CellReader whole = CellReader.of(ColumnType.INTEGER, false);
        assertThat(whole.read("-12")).isEqualTo("-12");
        assertThat(whole.read("12.0")).isEqualTo("12");
        assertThat(CellReader.isUnreadable(whole.read("12.5"))).isTrue();
        assertThat(CellReader.isUnreadable(whole.read("-"))).isTrue();
        assertThat(CellReader.isUnreadable(whole.read("1234567890123456789"))).isTrue();
        CellReader decimals = CellReader.of(ColumnType.DECIMAL, false);
        assertThat(decimals.read("1.50")).isEqualTo("1.5");
        assertThat(CellReader.isUnreadable(decimals.read("NaN"))).isTrue();
        assertThat(CellReader.isUnreadable(decimals.read("1e999"))).isTrue();
        assertThat(CellReader.isUnreadable(decimals.read("1.2.3"))).isTrue();
    }
}
