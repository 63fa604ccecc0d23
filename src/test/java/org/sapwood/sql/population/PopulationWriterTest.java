package org.sapwood.sql.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.sql.dialect.Dialect;

/** The SQL of a dozen shapes in every dialect, kept as files; {@code -Dsapwood.golden=write} writes them anew. */
class PopulationWriterTest {
    static List<String> shapes() {
        return GoodPopulations.names().stream()
                .flatMap(name -> Arrays.stream(Dialect.values())
                        .map(dialect -> name + "." + dialect.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void printsAsBefore(String shape) throws IOException {
        int dot = shape.indexOf('.');
        Dialect dialect = Dialect.valueOf(shape.substring(dot + 1).toUpperCase(Locale.ROOT));
        String printed = PopulationWriter.write(
                        GoodPopulations.sql(shape.substring(0, dot)), dialect, name -> "snapshot." + dialect.name(name))
                + "\n";
        Path golden = GoodPopulations.RESOURCES.resolve("golden").resolve(shape + ".sql");
        if ("write".equals(System.getProperty("sapwood.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, printed);
        }

        assertThat(printed).isEqualTo(Files.readString(golden));
    }
}
