package org.sapwood.records.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** Texts of a Parquet file are those that its values have when each is asked for by itself. */
class ParquetRowsTest {
    private static final Fault DAMAGED = Fault.in("some.parquet", 0, "The Parquet file is damaged", "Copy it again");

    @TempDir
    private Path folder;

    private static RawRows byColumns(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        String source = "read_parquet('" + file + "')";
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + source + " limit 0")) {
            return ParquetRows.of(connection, source, ParquetRows.texts(none), e -> new Refusal(DAMAGED, e));
        }
    }

    private static RawRows byCells(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = connection.createStatement().executeQuery("select * from read_parquet('" + file + "')");
        return new TypedRows(rows, connection::close, e -> new Refusal(DAMAGED, e));
    }

    private static List<String> read(RawRows rows) throws IOException {
        List<String> lines = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                lines.add(rows.row().line() + ": " + rows.row().csv());
            }
        }
        return lines;
    }

    private Path written(String select) throws SQLException {
        Path file = folder.resolve("some.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + file + "' (format parquet, row_group_size 4096)");
        }
        return file;
    }

    @Test
    void everyKindOfValueHasTheSameText() throws SQLException, IOException {
        Path file = written("""
                select i as "a ""quoted"" id", cast(i as varchar) || 'é' as texts, i % 2 = 0 as truths,
                       case when i % 7 = 0 then null else date '2020-02-27' + cast(i as integer) end as days,
                       cast(i * 0.5 as double) as halves, cast(i as double) as wholes, cast(i * 0.25 as float) as floats,
                       case when i = 3 then 'NaN'::double when i = 4 then -0.5 when i = 5 then 1e14 else 0 end as odd,
                       cast(i * 1.10 as decimal(10, 2)) as amounts, cast(i * 100 as decimal(10, 0)) as hundreds,
                       case when i % 3 = 0 then null else cast(i as decimal(18, 4)) end as perhaps,
                       case when i % 5 = 0 then null else '' end as blank
                from range(10000) t(i)""");
        List<String> lines = read(byColumns(file));
        assertThat(lines).hasSize(10_000).isEqualTo(read(byCells(file)));
        assertThat(lines.get(1)).isEqualTo("2: 1,1é,false,2020-02-28,0.5,1,0.25,0,1.1,100,1,");
    }

    @Test
    void aFileThatIsDamagedInTheMiddleIsNotTakenForAShorterOne() throws SQLException, IOException {
        Path file = written("select hash(i) as id, md5(cast(i as varchar)) as texts from range(200000) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        int middle = bytes.length / 2;
        Arrays.fill(bytes, middle, middle + 40_000, (byte) 0x5A);
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(byColumns(file)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("damaged");
    }
}
