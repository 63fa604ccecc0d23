package org.sapwood.engine.store;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that builds reads its own records and writes its own file, and can do nothing else. */
class LockdownTest {
    @TempDir
    private Path folder;

    @Test
    void aBuildReachesItsRecordsAndNothingElse() throws SQLException, IOException {
        Path records = folder.resolve("records.parquet");
        Path others = folder.resolve("others.parquet");
        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:")) {
            run(plain, "copy (select 1 as a) to '" + records + "' (format parquet)");
            run(plain, "copy (select 2 as a) to '" + others + "' (format parquet)");
        }
        Path text = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Path file = folder.resolve("built.duckdb");
        try (Connection building =
                DriverManager.getConnection("jdbc:duckdb:" + file, ServingBuilder.writing(file, Settings.usual()))) {
            Lockdown.close(building, List.of(records));
            run(building, "create temp view table_records as select * from read_parquet('" + records + "')");
            run(building, "create table kept as select * from table_records");
            for (String hostile : hostile(others, text)) {
                assertThatThrownBy(() -> run(building, hostile))
                        .as(hostile)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(disabled by configuration|has been locked).*");
            }
            assertThat(found(building)).containsExactly(1, "forbidden", false, true);
        }
    }

    private static List<Object> found(Connection building) throws SQLException {
        try (Statement statement = building.createStatement();
                ResultSet row = statement.executeQuery("select sum(a), current_setting('allow_extension_repositories')"
                        + ", current_setting('allow_community_extensions'), current_setting('lock_configuration')"
                        + " from kept")) {
            row.next();
            return List.of(row.getInt(1), row.getString(2), row.getBoolean(3), row.getBoolean(4));
        }
    }

    private List<String> hostile(Path others, Path text) {
        return List.of(
                "create table more as select * from read_parquet('" + others + "')",
                "create table more as select * from '" + text + "'",
                "create table more as select * from read_text('" + text + "')",
                "create table more as select * from glob('" + folder + "/*')",
                "copy kept to '" + folder.resolve("out.csv") + "'",
                "attach '" + folder.resolve("other.duckdb") + "'",
                "install httpfs",
                "set enable_external_access = true",
                "set allowed_directories = ['/']",
                "set lock_configuration = false",
                "set allow_extension_repositories = 'allowed'");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
