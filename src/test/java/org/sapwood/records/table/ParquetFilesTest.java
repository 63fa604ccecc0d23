package org.sapwood.records.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;

/** Rows that go to the database as values are those that a file of text would have brought there. */
class ParquetFilesTest {
    private static final List<Column> COLUMNS = Stream.of(ColumnType.values())
            .map(type -> new Column("a " + type + " \"it's\"", type, "", Optional.empty(), false))
            .toList();
    private static final String[] TEXTS = {
        null,
        "a",
        "comma, \"quote\"\nTŷ",
        "\"",
        "'",
        "\\N",
        "NULL",
        "nan",
        " ",
        "\r\n",
        "\u2028",
        "é",
        "😀",
        "\u0001",
        "exactly12ch",
        "exactly12chs",
        "thirteen chars",
        "x".repeat(100_000),
    };
    private static final String[] DATES = {null, "1900-01-01", "2100-12-31", "1969-12-31", "1970-01-01", "2024-02-29"};
    private static final String[] WHOLES = {null, "0", "-0", "007", "-7", "999999999999999999", "-999999999999999999"};
    private static final String[] DECIMALS = {
        null,
        "0.0",
        "-0.0",
        "0.1",
        "1.0E10",
        "1.7976931348623157E308",
        "4.9E-324",
        "2.2250738585072014E-308",
        "-0.3333333333333333",
    };
    private static final String[] FLAGS = {null, "Y", "N"};

    @TempDir
    private Path folder;

    private ParquetFiles files;

    @BeforeEach
    void open() {
        files = new ParquetFiles(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void hardValuesAreTheSameEitherWay() throws Exception {
        Random random = new Random(48);
        List<String[]> rows = new ArrayList<>();
        for (int row = 0; row < 5000; row++) {
            rows.add(new String[] {
                any(TEXTS, random), any(DATES, random), any(WHOLES, random), any(DECIMALS, random), any(FLAGS, random)
            });
        }
        Path byText = folder.resolve("text.parquet");
        try (TableWriter writer = TableWriter.parquet(COLUMNS, byText, files)) {
            rows.forEach(writer::row);
        }
        Path byValue = folder.resolve("it's.parquet");
        files.write(COLUMNS, giving(rows), byValue);

        assertThat(query("select * exclude (__line) from " + file(byValue))).isEqualTo(query("from " + file(byText)));
        assertThat(types("select * exclude (__line) from " + file(byValue))).isEqualTo(types("from " + file(byText)));
        assertThat(query("select __line from " + file(byValue)))
                .isEqualTo(Stream.iterate(2, line -> line + 1)
                        .limit(rows.size())
                        .map(line -> List.of(line.toString()))
                        .toList());
    }

    @Test
    void blocksOfEverySizeArriveWholeAndInOrder() throws Exception {
        for (int rows : new int[] {0, 1, 2047, 2048, 2049, 4096, 130_000}) {
            List<String[]> given = Stream.iterate(0, row -> row + 1)
                    .limit(rows)
                    .map(row -> new String[] {"t" + row})
                    .toList();
            Path file = folder.resolve(rows + ".parquet");
            files.write(COLUMNS.subList(0, 1), giving(given), file);
            assertThat(query("from " + file(file)))
                    .isEqualTo(Stream.iterate(0, row -> row + 1)
                            .limit(rows)
                            .map(row -> List.of(Integer.toString(row + 2), "t" + row))
                            .toList());
        }
    }

    @Test
    void whatARefusedRowLeftBehindIsPutOver() throws Exception {
        Path file = folder.resolve("t.parquet");
        Iterator<String> texts =
                List.of("refused", "kept", "refused at the end").iterator();
        files.write(
                COLUMNS.subList(0, 2),
                block -> {
                    while (texts.hasNext()) {
                        String text = texts.next();
                        put(block, 0, text);
                        put(block, 1, text.equals("kept") ? null : "2026-03-31");
                        if (text.equals("kept")) {
                            block.keepRow(7);
                        }
                    }
                },
                file);
        assertThat(query("from " + file(file))).containsExactly(Arrays.asList("7", "kept", null));
    }

    @Test
    void aSourceThatFailsIsHeardInItsOwnWords() {
        IllegalArgumentException reason = new IllegalArgumentException("the row is not there");
        assertThatThrownBy(() -> files.write(
                        COLUMNS,
                        block -> {
                            throw reason;
                        },
                        folder.resolve("t.parquet")))
                .isSameAs(reason);
        IOException gone = new IOException("the disk is gone");
        assertThatThrownBy(() -> files.write(
                        COLUMNS,
                        block -> {
                            throw gone;
                        },
                        folder.resolve("t.parquet")))
                .isSameAs(gone);
    }

    @Test
    void aTargetThatCannotBeWrittenIsSaid() {
        assertThatThrownBy(() -> files.write(COLUMNS, block -> {}, folder.resolve("nowhere/t.parquet")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Writing t.parquet failed");
    }

    /** Rows whose lines begin at 2. */
    private static RowSource giving(List<String[]> rows) {
        Iterator<String[]> next = rows.iterator();
        int[] line = {2};
        return block -> {
            while (!block.isFull() && next.hasNext()) {
                String[] row = next.next();
                for (int i = 0; i < row.length; i++) {
                    put(block, i, row[i]);
                }
                block.keepRow(line[0]++);
            }
        };
    }

    private static void put(RowBlock block, int column, String text) {
        ColumnValues<?> values = block.columns().get(column);
        if (text == null) {
            values.putBlank(block.row());
        } else {
            byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
            values.put(block.row(), bytes, 1, bytes.length - 1);
        }
    }

    private static String any(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static String file(Path parquet) {
        return "read_parquet(" + Sql.text(parquet.toString()) + ")";
    }

    private List<List<String>> types(String rows) throws SQLException {
        return query("select column_name, column_type from (describe " + rows + ")");
    }

    private List<List<String>> query(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = files.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
