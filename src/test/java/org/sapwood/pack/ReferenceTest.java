package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.DateFunction;
import org.sapwood.pack.yaml.Keys;

/** The written reference of the format names everything that the readers accept. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("docs", "reference", "definition-format.md");

    @Test
    void namesEveryKey() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (Keys accepted : List.of(
                PackFolder.KEYS,
                LayoutReader.KEYS,
                TableReader.KEYS,
                TableReader.COLUMN,
                CodesReader.KEYS,
                CalendarReader.KEYS,
                MeasureReader.KEYS,
                MeasureReader.SOURCE,
                MeasureReader.THRESHOLD,
                MeasureReader.RANGE,
                MeasureReader.CHANGE,
                BandsReader.KEYS,
                BandsReader.CAP,
                CompanionReader.KEYS,
                ScoringReader.KEYS,
                RuleReader.KEYS,
                ExampleReader.KEYS,
                TargetReader.KEYS)) {
            keys.addAll(accepted.all());
        }
        String reference = Files.readString(REFERENCE);

        assertThat(keys).allSatisfy(key -> assertThat(reference).containsPattern("[`{ \\n]" + key + "[`:]"));
    }

    @Test
    void namesEveryDateFunction() throws IOException {
        String reference = Files.readString(REFERENCE);

        assertThat(DateFunction.values())
                .allSatisfy(function -> assertThat(reference).contains("| `" + function.word() + "("));
    }
}
