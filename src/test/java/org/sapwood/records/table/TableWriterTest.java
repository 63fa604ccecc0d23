package org.sapwood.records.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;

class TableWriterTest {
    private static final List<Column> COLUMNS = Stream.of(ColumnType.values())
            .map(type -> new Column("a " + type + " \"it's\"", type, "", Optional.empty(), false))
            .toList();
    private static final String[] ROW = {"comma, \"quote\"\nTŷ", "2024-02-29", "-7", "0.1", "Y"};

    @TempDir
    private Path folder;

    @Test
    void aParquetFileHasTypesAndKeepsEveryCharacter() throws Exception {
        Path file = folder.resolve("it's.parquet");
        try (ParquetFiles files = new ParquetFiles(folder)) {
            write(TableWriter.parquet(COLUMNS, file, files));
            assertThat(folder.toFile().list()).containsExactly("it's.parquet");
            assertThat(read(files, file)).containsExactly(String.join("|", ROW), "null|null|null|null|null");
            assertThat(types(files, file)).containsExactly("VARCHAR", "DATE", "BIGINT", "DOUBLE", "VARCHAR");
        }
    }

    @Test
    void aLongTextIsNoTrouble() throws Exception {
        Path file = folder.resolve("long.parquet");
        String text = "x".repeat(3_000_000);
        try (ParquetFiles files = new ParquetFiles(folder)) {
            try (TableWriter writer = TableWriter.parquet(COLUMNS.subList(0, 1), file, files)) {
                writer.row(text);
            }
            assertThat(read(files, file)).containsExactly(text);
        }
    }

    @Test
    void theSameRowsMakeTheSameBytes() throws Exception {
        try (ParquetFiles files = new ParquetFiles(folder)) {
            write(TableWriter.parquet(COLUMNS, folder.resolve("one"), files));
            write(TableWriter.parquet(COLUMNS, folder.resolve("two"), files));
        }
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    @Test
    void aCsvFileHasAHeader() throws Exception {
        Path file = folder.resolve("t.csv");
        try (TableWriter writer = TableWriter.csv(COLUMNS.subList(1, 3), file)) {
            writer.row("2024-02-29", null);
        }
        assertThat(Files.readString(file))
                .isEqualTo("\"a DATE \"\"it's\"\"\",\"a INTEGER \"\"it's\"\"\"\n2024-02-29,\n");
    }

    private static void write(TableWriter writer) throws IOException {
        try (writer) {
            writer.row(ROW);
            writer.row(null, null, null, null, null);
        }
    }

    private static List<String> read(ParquetFiles files, Path file) throws SQLException {
        return query(files, "from read_parquet(" + Sql.text(file.toString()) + ")", COLUMNS.size());
    }

    private static List<String> types(ParquetFiles files, Path file) throws SQLException {
        return query(
                files, "select column_type from (describe from read_parquet(" + Sql.text(file.toString()) + "))", 1);
    }

    private static List<String> query(ParquetFiles files, String sql, int columns) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
        try (Connection connection = files.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = Math.min(columns, result.getMetaData().getColumnCount());
            while (result.next()) {
                List<String> row = new java.util.ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
