package org.sapwood.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalBenchTest {
    @TempDir
    private Path folder;

    @Test
    void everyRowIsThereAndHandWrittenQueriesGiveOurFiguresInEveryCell() {
        List<Finding> findings = new NationalBench(folder, Scale.SMALL, step -> {}).run();
        assertThat(findings)
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("Building the serving copy"))
                .anyMatch(what -> what.startsWith("(i)"))
                .anyMatch(what -> what.startsWith("(ii) Ours, cold"))
                .anyMatch(what -> what.startsWith("(ii) Ours, warm"))
                .anyMatch(what -> what.startsWith("(iii) 120 hand-written queries"))
                .anyMatch(what -> what.startsWith("Peak memory"))
                .anyMatch(what -> what.contains("median"))
                .anyMatch(what -> what.contains("99th percentile"))
                .anyMatch(what -> what.startsWith("Refreshing"));
        assertThat(findings)
                .filteredOn(finding -> finding.what().startsWith("Figures that are the same"))
                .singleElement()
                .satisfies(same -> {
                    assertThat(same.kept()).contains(true);
                    assertThat(same.reached()).doesNotStartWith("0 ");
                });
    }

    @Test
    void thereIsAHandWrittenQueryForEveryMeasure() {
        assertThat(HandWritten.measures())
                .extracting(HandWritten.Cases::measure)
                .containsExactlyElementsOf(
                        NationalLibrary.of(Scale.SMALL).measures().keySet());
    }
}
