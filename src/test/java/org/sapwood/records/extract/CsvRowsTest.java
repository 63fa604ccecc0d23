package org.sapwood.records.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Refusal;

/** The rows are those that a library for CSV finds in the same text. */
class CsvRowsTest {
    private static final String MARK = "\uFEFF";
    private static final String[] PIECES = {
        "a",
        "Tŷ",
        "😀",
        "",
        " ",
        ",",
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "\"x\"",
        "\"a,b\"",
        "\"\n\"",
        "\"\r\n\"",
        "\"\"\"\"",
        "\"say \"\"no\"\"\"",
        "2026-03-31",
        "'",
        ";",
        "\t",
        "\u00a0",
    };

    @TempDir
    private Path folder;

    @Test
    void randomTextsReadTheSame() throws IOException {
        Random random = new Random(903);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = randomText(random);
            List<String> expected = byLibrary(text);
            if (expected.isEmpty()) {
                refused++;
                assertThatThrownBy(() -> ours(text)).as(text).isInstanceOf(Refusal.class);
            } else {
                assertThat(ours(text)).as(text).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(1_000, 19_000);
    }

    @Test
    void rowsReadTheSameWhereverTheBufferEnds() throws IOException {
        String end = "1,\"quoted \"\"twice\"\"\r\nand on\",Tŷ\r\n\r\n2,,\n";
        for (int before = (1 << 16) - 60; before < (1 << 16) + 5; before++) {
            String text = "a,b,c\n" + "x".repeat(before - 10) + ",,\n" + end;
            assertThat(ours(text)).isEqualTo(byLibrary(text));
        }
    }

    @Test
    void aLongRowIsNoTrouble() throws IOException {
        String text = "a,b\n" + "x".repeat(3_000_000) + ",\"" + "y\"\"\n".repeat(200_000) + "\"\n1,2\n";
        assertThat(ours(text)).isEqualTo(byLibrary(text));
    }

    @Test
    void aRowWithoutAnEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path file = folder.resolve("t.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("a,b\n1,\"".getBytes(StandardCharsets.UTF_8));
            byte[] lines = "2,3\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
            for (int mebibytes = 0; mebibytes < 70; mebibytes++) {
                out.write(lines);
            }
        }
        try (CsvRows rows = new CsvRows(file, "t.csv", true)) {
            assertThatThrownBy(() -> texts(rows))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("t.csv, line 2: The row is longer than 64 MB");
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertThat(ours(MARK + "\"person_id\",\"born\"\n\"1\",\n")).containsExactly("1|person_id|born", "2|1|null");
    }

    @Test
    void aLineEndOfOldComputersInAQuotedValueIsPartOfIt() throws IOException {
        assertThat(ours("a,b\n1,\"one\rtwo\"\n2,\n")).containsExactly("1|a|b", "2|1|one\rtwo", "4|2|null");
        assertThat(ours("a\r1\r\r2\r")).containsExactly("1|a", "2|1", "4|2");
    }

    @Test
    void linesWithoutAnythingAreNoRows() throws IOException {
        assertThat(ours("\na,b\n\n1,2\n\n\n")).containsExactly("2|a|b", "4|1|2");
        assertThat(ours("a\n\n1\n\"\"\n")).containsExactly("1|a", "3|1", "4|null");
    }

    @Test
    void valuesBeyondAsciiAreCountedWhereTheFileIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "é,b\né,\"ü\"\nz,é\n".getBytes(Charset.forName("windows-1252")));
        try (CsvRows rows = new CsvRows(file, "latin.csv", false)) {
            assertThat(texts(rows)).containsExactly("1|é|b", "2|é|ü", "3|z|é");
            assertThat(rows.converted()).isEqualTo(3);
        }
    }

    private List<String> ours(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        try (CsvRows rows = new CsvRows(file, "t.csv", true)) {
            return texts(rows);
        }
    }

    private static List<String> texts(CsvRows rows) throws IOException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            StringBuilder text = new StringBuilder(Integer.toString(rows.row().line()));
            for (int i = 0; i < rows.row().width(); i++) {
                text.append('|').append(rows.row().text(i));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** Empty for a text that is no CSV, ends inside quotes, or ends inside a row. */
    private static List<String> byLibrary(String text) {
        List<CsvRecord> records = records(text);
        List<CsvRecord> goingOn = records(text + "\nend");
        if (records.isEmpty() || goingOn.isEmpty()) {
            return List.of();
        }
        boolean endsInsideQuotes = !goingOn.getLast().getFields().equals(List.of("end"));
        boolean endsInsideRow =
                records.getLast().getFieldCount() < records.getFirst().getFieldCount()
                        && !text.endsWith("\n")
                        && !text.endsWith("\r");
        return endsInsideQuotes || endsInsideRow
                ? List.of()
                : records.stream().map(CsvRowsTest::text).toList();
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    private static String text(CsvRecord row) {
        StringBuilder text = new StringBuilder(Long.toString(row.getStartingLineNumber()));
        row.getFields().forEach(cell -> text.append('|').append(cell.isEmpty() ? null : cell));
        return text.toString();
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder("a,b\n");
        int pieces = random.nextInt(25);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
