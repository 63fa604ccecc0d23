package org.sapwood.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Period;

class HeadlineTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final Period ASKED = new Period("2026-09", SEPTEMBER, SEPTEMBER);
    private static final Improvement UP = new Improvement.Increase();
    private static final Improvement DOWN = new Improvement.Decrease();
    private static final String IN_TIME = "{} of assessments were finished in time";
    private static final String MOVED = "{} of children had three or more placements";

    @Test
    void higherIsBetter() {
        assertThat(percent(IN_TIME, UP, "90", "91.2"))
                .isEqualTo("91.2% of assessments were finished in time in September 2026,"
                        + " a little better than the target of 90% or more.");
        assertThat(percent(IN_TIME, UP, "90", "88.0"))
                .endsWith("in September 2026, a little short of the target of 90% or more.");
        assertThat(percent(IN_TIME, UP, "90", "84.0")).endsWith("2026, short of the target of 90% or more.");
        assertThat(percent(IN_TIME, UP, "90", "61.5")).endsWith("2026, far short of the target of 90% or more.");
        assertThat(percent(IN_TIME, UP, "90", "90.0")).endsWith("2026, just meeting the target of 90% or more.");
    }

    @Test
    void lowerIsBetter() {
        assertThat(percent(MOVED, DOWN, "10", "11.0"))
                .isEqualTo("11.0% of children had three or more placements in September 2026,"
                        + " a little over the target of 10% or less.");
        assertThat(percent(MOVED, DOWN, "10", "9.5")).endsWith("a little better than the target of 10% or less.");
        assertThat(percent(MOVED, DOWN, "10", "25")).endsWith("far over the target of 10% or less.");
        assertThat(percent(MOVED, DOWN, "20", "5")).endsWith("much better than the target of 20% or less.");
    }

    @Test
    void aRangeOrNoDirection() {
        Improvement range = new Improvement.Range(new BigDecimal("60"), new BigDecimal("80"));
        assertThat(percent(MOVED, range, "70", "65")).endsWith("within the wanted range of 60% to 80%.");
        assertThat(percent(MOVED, range, "70", "55")).endsWith(", below the wanted range of 60% to 80%.");
        assertThat(percent(MOVED, range, "70", "99")).endsWith(", far above the wanted range of 60% to 80%.");
        assertThat(percent(MOVED, new Improvement.None(), "70", "71"))
                .endsWith("a little above the level of 70% that was set for it.");
    }

    @Test
    void daysAreHeldAgainstTheSizeOfTheTarget() {
        assertThat(headline("Children waited {} for a visit", Measured.DAYS, DOWN, "28", "1", 100))
                .isEqualTo("Children waited 1 day for a visit in September 2026,"
                        + " much better than the target of 28 days or less.");
        assertThat(headline("Children waited {} for a visit", Measured.DAYS, DOWN, "28", "29", 100))
                .endsWith("a little over the target of 28 days or less.");
    }

    @Test
    void aYearBeforeIsJudgedByDirection() {
        Point before = Point.of(YearMonth.of(2025, 9), "80.0");
        assertThat(with(UP, before, Point.of(SEPTEMBER, "85.0")))
                .endsWith("A year before it was 80.0%, so it is better now.");
        assertThat(with(DOWN, before, Point.of(SEPTEMBER, "85.0")))
                .endsWith("A year before it was 80.0%, so it is worse now.");
        assertThat(with(DOWN, before, Point.of(SEPTEMBER, "80.00"))).endsWith("It was the same a year before.");
        assertThat(with(new Improvement.None(), before, Point.of(SEPTEMBER, "85.0")))
                .endsWith("A year before it was 80.0%.");
    }

    @Test
    void smallNumbersAreSaid() {
        assertThat(headline(IN_TIME, Measured.PERCENT, UP, "90", "75.0", 8))
                .endsWith("It rests on only 8 cases, so one case more or less moves it by about 13 points.");
        assertThat(headline(IN_TIME, Measured.PERCENT, UP, "90", "100", 1))
                .endsWith("It rests on a single case, which is too few to judge by.");
        assertThat(headline(IN_TIME, Measured.PERCENT, UP, "90", "75.0", 20)).doesNotContain("rests");
    }

    @Test
    void aMissingFigureIsNeverNought() {
        assertThat(with(UP)).isEqualTo("There is no figure yet for September 2026.");
        assertThat(with(UP, Point.missing(SEPTEMBER), Point.of(YearMonth.of(2026, 7), "88.0")))
                .startsWith("There is no figure for September 2026. The latest: 88.0% of assessments were finished in"
                        + " time in July 2026, a little short of");
        assertThat(with(UP, Point.of(YearMonth.of(2026, 10), "88.0")))
                .isEqualTo("There is no figure yet for September 2026.");
    }

    @Test
    void anUnfinishedPeriodIsSaid() {
        assertThat(with(UP, Point.of(SEPTEMBER, "88.0").marked(Point.Mark.PART)))
                .endsWith("The period is not over, so this will change.");
    }

    private static String percent(String says, Improvement improvement, String target, String value) {
        return headline(says, Measured.PERCENT, improvement, target, value, 200);
    }

    private static String headline(
            String says, Measured measured, Improvement improvement, String target, String value, long cases) {
        return new Headline(
                        says,
                        measured,
                        improvement,
                        Optional.of(new BigDecimal(target)),
                        List.of(Point.of(SEPTEMBER, value)),
                        ASKED,
                        Optional.of(cases))
                .sentence();
    }

    private static String with(Improvement improvement, Point... points) {
        return new Headline(
                        IN_TIME,
                        Measured.PERCENT,
                        improvement,
                        Optional.of(new BigDecimal("90")),
                        List.of(points),
                        ASKED,
                        Optional.empty())
                .sentence();
    }
}
