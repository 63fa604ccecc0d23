package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read of figures and cases. */
class FiguresTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @Test
    void theColumnsOfMeasureArePinned() {
        List<String> lines =
                COUNTY.run("measure our-in-time --period 2025/26 --format csv").lines();

        assertThat(lines)
                .first()
                .isEqualTo("measure,period,level,unit,denominator,numerator,excluded,cannot_tell,value,band");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).matches("our-in-time,2025/26,county,county,[1-9]\\d*,\\d+,\\d+,\\d+,\\d+\\.\\d,");
    }

    @Test
    void theColumnsOfCasesArePinnedAndTheFactsFollow() {
        List<String> lines =
                COUNTY.run("cases our-in-time --period 2025/26 --format csv").lines();

        assertThat(lines).first().isEqualTo("case_id,person_id,unit,worker_id,outcome,reason,began,days_taken");
        assertThat(lines).hasSizeGreaterThan(1);
    }

    @Test
    void casesAddUpToTheirFigure() {
        String[] figure = COUNTY.run("measure our-in-time --period 2025/26 --format csv")
                .lines()
                .getLast()
                .split(",", -1);
        List<String> cases =
                COUNTY.run("cases our-in-time --period 2025/26 --format csv").lines();

        assertThat(cases).hasSize(1 + Integer.parseInt(figure[4]));
        assertThat(cases.stream().filter(line -> line.split(",", -1)[4].equals("met")))
                .hasSize(Integer.parseInt(figure[5]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2025-Q4", "2025/26", "rolling12:2026-08"})
    void aPeriodIsPrintedAsItWasAskedFor(String period) {
        List<String> lines = COUNTY.run("measure our-in-time --period " + period + " --format csv")
                .lines();

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().split(",", -1)[1]).isEqualTo(period);
    }

    @Test
    void aRunOfMonthsIsARowAMonth() {
        List<String> lines = COUNTY.run("measure our-in-time --period 2025-11..2026-02 --format csv")
                .lines();

        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly("2025-11", "2025-12", "2026-01", "2026-02");
    }

    @Test
    void tooShortAHistoryCannotTellAndIsNeverANumber() {
        Ran told = COUNTY.run("measure our-in-time --period 2025/26 --format csv");
        Ran untold = COUNTY.run("measure our-long-view --period 2025/26 --format csv");

        String cases = told.lines().getLast().split(",", -1)[4];
        assertThat(untold.code()).isZero();
        assertThat(untold.lines().getLast())
                .isEqualTo("our-long-view,2025/26,county,county," + cases + ",0,0," + cases + ",,");
        assertThat(untold.messages())
                .contains("our-long-view", "2025/26", "240 months")
                .hasLineCount(1);
    }

    @Test
    void aCaseWithoutHistorySaysWhy() {
        List<String> cases =
                COUNTY.run("cases our-long-view --period 2025/26 --format csv").lines();
        assertThat(cases).hasSizeGreaterThan(1);
        assertThat(cases.stream().skip(1))
                .allMatch(line -> line.contains(",cannot tell,The records do not reach back"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loads",
                "measure our-in-time --period 2025-11..2026-02 --by unit",
                "measure our-long-view --period 2026-Q1",
                "cases our-in-time --period 2026-Q1",
                "rules assessment-before-referral",
                "diff SNAPSHOT SNAPSHOT"
            })
    void jsonHasTheCellsOfTheCsv(String command) {
        String asked = command.replace("SNAPSHOT", COUNTY.snapshot());
        List<String> csv = COUNTY.run(asked + " --format csv").lines();
        JsonNode json = JsonMapper.shared()
                .readTree(COUNTY.run(asked + " --format json").out());

        assertThat(json.isArray()).isTrue();
        assertThat(json.size()).isEqualTo(csv.size() - 1);
        for (JsonNode row : json) {
            assertThat(new ArrayList<>(row.propertyNames()))
                    .containsExactly(csv.getFirst().split(",", -1));
        }
    }

    @Test
    void aMissingValueIsNullInJson() {
        JsonNode json = JsonMapper.shared()
                .readTree(COUNTY.run("measure our-long-view --period 2026-Q1 --format json")
                        .out());

        assertThat(json.get(0).get("value").isNull()).isTrue();
        assertThat(json.get(0).get("denominator").isIntegralNumber()).isTrue();
    }
}
