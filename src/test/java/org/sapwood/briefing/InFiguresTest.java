package org.sapwood.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.definition.Periods;

class InFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09, September 2026",
        "2026-Q2, July to September 2026",
        "2025-Q4, January to March 2026",
        "2025/26, the year to March 2026",
        "rolling12:2026-09, the year to September 2026"
    })
    void periodsAreSaidAsPeopleSayThem(String asked, String said) {
        assertThat(InFigures.period(Periods.parse(asked).getFirst())).isEqualTo(said);
    }

    @Test
    void thePartOfAYearNamesBothYears() {
        var first = Periods.parse("2025-11").getFirst();
        var last = Periods.parse("2026-02").getFirst();
        assertThat(InFigures.period(new org.sapwood.definition.Period("winter", first.first(), last.last())))
                .isEqualTo("November 2025 to February 2026");
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 2025/26", "2026-04, 2026/27", "2025-Q4, 2025/26", "1999-06, 1999/00"})
    void aPeriodBelongsToTheYearInWhichItEnds(String asked, String year) {
        assertThat(Targets.yearOf(Periods.parse(asked).getFirst())).isEqualTo(year);
    }
}
