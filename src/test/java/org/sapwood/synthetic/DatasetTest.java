package org.sapwood.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.synthetic.rows.Shape;
import org.sapwood.synthetic.setting.Profile;

/** The tables that are written are those that the pack declares, in either format. */
class DatasetTest {
    private static final Path TABLES = Path.of("packs/england-children/tables/ssd");
    private static final Pattern COLUMN = Pattern.compile("^  (\\w+): \\{type: (\\w+)");

    @TempDir
    Path folder;

    @Test
    void tablesAndColumnsAreThoseOfThePack() throws IOException {
        Map<String, TreeSet<String>> declared = new TreeMap<>();
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("ssd_"))
                    .toList()) {
                TreeSet<String> columns = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .map(COLUMN::matcher)
                        .filter(Matcher::find)
                        .forEach(match -> columns.add(match.group(1) + ' ' + match.group(2)));
                declared.put(file.getFileName().toString().replace(".yaml", ""), columns);
            }
        }
        Map<String, TreeSet<String>> written = new TreeMap<>();
        Shape.dataset(Profile.INITIAL_AND_CORE).forEach((table, shape) -> {
            TreeSet<String> columns = new TreeSet<>();
            shape.columns()
                    .forEach(column -> columns.add(
                            column.name() + ' ' + column.type().name().toLowerCase(Locale.ROOT)));
            written.put(table, columns);
        });
        assertThat(written).hasSize(48).isEqualTo(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssd_person", "ssd_cin_assessments", "ssd_cla_placement", "ssd_sdq_scores", "ssd_sen_need"})
    void parquetHoldsTheSameRowsInTheSameOrder(String table) throws SQLException {
        Specification specification = Specification.usual().withChildren(120);
        Extract.of(specification, folder.resolve("text"));
        Extract.of(specification.withFormat(Format.PARQUET), folder.resolve("binary"));
        String text = folder.resolve("text/ssd/" + table + ".csv").toString();
        String binary = folder.resolve("binary/ssd/" + table + ".parquet").toString();
        assertThat(rows("select columns(*)::varchar from '" + binary + "'"))
                .isEqualTo(Extract.csv(Path.of(text)).stream()
                        .map(row -> row.getFields().stream()
                                .map(DatasetTest::asRead)
                                .toList())
                        .toList());
    }

    /** Blank is null. */
    private static String asRead(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
