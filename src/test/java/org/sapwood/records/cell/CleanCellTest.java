package org.sapwood.records.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.definition.ColumnType;

/** A cell that is taken as its bytes stand is one that reading as a text gives back unchanged. */
class CleanCellTest {
    private static final String[] PIECES = {
        "", " ", "\t", "\u00a0", "\ufeff", "\u200b", "\ufffd", "ŷ", "😀", "a", "NULL", "Y", "N", "y", "1", "0", "00",
        ".", ".0", "E+", "-", "+", "/", "T", "00:00", "2026", "1900", "1899", "2100", "2101", "02", "29", "30", "31",
        "12", "13", "\u007f",
    };

    @ParameterizedTest
    @EnumSource
    void itIsReadAsItself(ColumnType type) {
        Random random = new Random(type.name().hashCode());
        for (boolean identifies : new boolean[] {false, true}) {
            for (int round = 0; round < 100_000; round++) {
                compare(type, identifies, randomCell(random));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void longCellsAreReadTheSame(ColumnType type) {
        compare(type, true, "1".repeat(18));
        compare(type, true, "1".repeat(19));
        compare(type, true, "1".repeat(100_000));
        compare(type, true, "1".repeat(100_001));
    }

    @ParameterizedTest
    @EnumSource(value = ColumnType.class, names = "DATE")
    void everyDayIsTaken(ColumnType type) {
        CellReader reader = CellReader.of(type, false);
        long days = 0;
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            assertThat(takes(reader, day.toString())).isTrue();
            days++;
        }
        assertThat(reader.filled()).isEqualTo(days);
        assertThat(takes(reader, "1899-12-31")).isFalse();
        assertThat(takes(reader, "2101-01-01")).isFalse();
        assertThat(takes(reader, "2025-02-29")).isFalse();
        assertThat(reader.filled()).isEqualTo(days);
    }

    private static void compare(ColumnType type, boolean identifies, String cell) {
        CellReader taking = CellReader.of(type, identifies);
        if (!cell.isEmpty() && takes(taking, cell)) {
            CellReader reading = CellReader.of(type, identifies);
            assertThat(reading.read(cell)).isEqualTo(cell);
            assertThat(reading.coercions()).isEmpty();
            assertThat(taking.filled()).isEqualTo(reading.filled()).isOne();
        } else {
            assertThat(taking.filled()).isZero();
        }
    }

    private static boolean takes(CellReader reader, String cell) {
        byte[] bytes = ("," + cell + ",").getBytes(StandardCharsets.UTF_8);
        return reader.takes(bytes, 1, bytes.length - 1);
    }

    private static String randomCell(Random random) {
        StringBuilder cell = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
            cell.append(random.nextInt(4) == 0 ? "-" : "");
        }
        return cell.toString();
    }
}
