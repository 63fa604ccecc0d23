package org.sapwood.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into a file comes out of it, and nothing in it is alive. */
class ExportTest {
    private static byte[] file(As as, Export export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as.write(export, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void valuesComeBackAsTheyWere(As as) throws IOException {
        List<Object> row = Arrays.asList(
                "words", new BigDecimal("91.20"), 182L, null, LocalDate.of(2026, 3, 31), new BigDecimal("-4.5"), 0);
        Export export = new Export(
                List.of(new Export.Line("Title", "A title"), new Export.Line("Snapshot", "2026-03-31-1")),
                List.of(
                        new Export.Table("First", List.of("A", "B", "C", "D", "E", "F", "G"), List.of(row, row)),
                        new Export.Table("Second", List.of("Only"), List.of())));
        List<String> read = List.of("words", "91.2", "182", "", "2026-03-31", "-4.5", "0");
        assertThat(Reading.read(as, file(as, export)))
                .isEqualTo(Map.of(
                        "About", List.of(List.of("Title", "A title"), List.of("Snapshot", "2026-03-31-1")),
                        "First", List.of(List.of("A", "B", "C", "D", "E", "F", "G"), read, read),
                        "Second", List.of(List.of("Only"))));
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsAliveAndEveryTextCanBeHadBack(As as) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        Naughty.texts().forEach(text -> rows.add(List.of("row", text, "end")));
        Export export = new Export(
                List.of(new Export.Line("Title", "=1+1")),
                List.of(new Export.Table("Texts", List.of("Row", "=Text", "End"), rows)));
        Map<String, List<List<String>>> read = Reading.read(as, file(as, export));
        assertThat(read.get("About").getFirst()).containsExactly("Title", "'=1+1");
        assertThat(read.get("Texts").getFirst()).containsExactly("Row", "'=Text", "End");
        for (int at = 0; at < rows.size(); at++) {
            String text = Naughty.texts().get(at);
            String taken = read.get("Texts").get(at + 1).get(1);
            assertThat(Naughty.isLive(taken) && !taken.startsWith("'")).as(text).isFalse();
            assertThat(linesAlike(Naughty.asItWas(taken))).as(text).isEqualTo(linesAlike(text));
        }
    }

    /** Spreadsheets know one kind of line end. */
    private static String linesAlike(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoCharacterIsShownAsSuch(As as) throws IOException {
        Export export = new Export(
                List.of(new Export.Line("Title", "x")),
                List.of(new Export.Table(
                        "T", List.of("A", "B"), List.of(List.of("a\u0000b\u0007c", "half \uD83D pair")))));
        assertThat(Reading.read(as, file(as, export)).get("T").get(1))
                .containsExactly("a\uFFFDb\uFFFDc", "half \uFFFD pair");
    }

    @ParameterizedTest
    @EnumSource
    void manyRowsAreWritten(As as) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < 3_000; row++) {
            rows.add(List.of("case " + row, row));
        }
        Export export = new Export(
                List.of(new Export.Line("Title", "x")), List.of(new Export.Table("T", List.of("A", "B"), rows)));
        List<List<String>> read = Reading.read(as, file(as, export)).get("T");
        assertThat(read).hasSize(3_001);
        assertThat(read.getLast()).containsExactly("case 2999", "2999");
    }

    @Test
    void aTextThatIsTooLongForACellSaysSo() {
        String cut = Harmless.text("=" + "x".repeat(40_000));
        assertThat(cut).hasSizeLessThanOrEqualTo(32_767).startsWith("'=x").endsWith("[cut short]");
    }
}
