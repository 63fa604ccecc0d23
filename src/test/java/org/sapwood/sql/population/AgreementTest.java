package org.sapwood.sql.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.definition.NamedType;
import org.sapwood.sql.dialect.Dialect;

/** The same population over the same records gives the same rows on both engines, to the bit. */
class AgreementTest {
    private static final int ROWS = 60;

    private static EmbeddedPostgres server;
    private static Connection postgres;
    private static Connection duckdb;

    @BeforeAll
    static void fillBoth() throws SQLException, IOException {
        server = EmbeddedPostgres.builder().start();
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create database records template template0 encoding 'UTF8'"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        }
        postgres = server.getDatabase("postgres", "records").getConnection();
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        new RandomRecords(20261123).fill(postgres, Dialect.POSTGRES, ROWS);
        new RandomRecords(20261123).fill(duckdb, Dialect.DUCKDB, ROWS);
    }

    @AfterAll
    static void stop() throws SQLException, IOException {
        duckdb.close();
        postgres.close();
        server.close();
    }

    static List<String> names() {
        return GoodPopulations.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothEnginesGiveTheSameRows(String name) throws SQLException {
        String sql = GoodPopulations.sql(name);
        List<NamedType> columns = Tables.reader().readPopulation(sql, name).columns();

        List<String> onDuckDb = rows(duckdb, Dialect.DUCKDB, sql, columns);
        assertThat(onDuckDb).isNotEmpty();
        assertThat(rows(postgres, Dialect.POSTGRES, sql, columns)).isEqualTo(onDuckDb);
    }

    /** Every letter of the languages here, but the German sharp s, whose capital only one engine knows. */
    @Test
    void lettersOfEnglandAndWalesChangeTheirCaseAlike() throws SQLException {
        StringBuilder letters = new StringBuilder();
        for (int letter = 0x20; letter < 0x180; letter++) {
            if (Character.isLetter(letter) && letter != 'ß') {
                letters.appendCodePoint(letter);
            }
        }
        letters.append("ŴŵŶŷẀẁẂẃẄẅỲỳ");
        for (String function : List.of("lower", "upper")) {
            String query = "select " + function + "('" + letters + "')";
            assertThat(one(postgres, query)).isEqualTo(one(duckdb, query));
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static List<String> rows(Connection connection, Dialect dialect, String sql, List<NamedType> columns)
            throws SQLException {
        String written = PopulationWriter.write(sql, dialect, dialect::name);
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(written)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (NamedType column : columns) {
                    row.add(value(result, column));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String value(ResultSet result, NamedType column) throws SQLException {
        Object value = switch (column.type()) {
            case TEXT, DATE -> result.getString(column.name());
            case INTEGER -> result.getBigDecimal(column.name());
            case DECIMAL -> result.getDouble(column.name());
            case BOOLEAN -> result.getBoolean(column.name());
        };
        return result.wasNull() ? "null" : String.valueOf(value);
    }
}
