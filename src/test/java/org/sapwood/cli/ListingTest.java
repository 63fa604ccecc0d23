package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void everyRowIsPrintedHoweverFewOrMany() {
        for (int count : new int[] {0, 1, 3, 10_000}) {
            List<List<Object>> rows = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                rows.add(Arrays.asList("unit " + row, row, null));
            }
            assertThat(printed(Format.csv, rows).lines()).hasSize(count + 1);
            assertThat(printed(Format.table, rows).lines()).hasSize(count + 1);
        }
    }

    @Test
    void aMissingValueIsBlankAndACommaIsQuoted() {
        assertThat(printed(Format.csv, List.of(Arrays.asList("a, b", 1L, null))))
                .isEqualTo("unit,cases,value\n\"a, b\",1,\n");
    }

    private static String printed(Format format, List<List<Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Listing(List.of("unit", "cases", "value"), rows)
                .print(format, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
