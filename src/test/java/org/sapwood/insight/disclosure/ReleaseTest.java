package org.sapwood.insight.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told of counts, and what is not. */
class ReleaseTest {
    private static final String QUARTER = "2026-Q2";

    @Test
    void largeCountsAreToldAsTheyAre() {
        Release.Protected safe = pair(31, 40, 20, 28);
        assertThat(safe.of("T201", QUARTER)).isEqualTo(new Published.Shown(31, 40));
        assertThat(safe.of("county", QUARTER)).isEqualTo(new Published.Shown(51, 68));
        assertThat(safe.withheld()).isZero();
    }

    @Test
    void aSmallCountTakesWithItWhatWouldGiveItAway() {
        Release.Protected safe = pair(31, 40, 3, 28);
        assertThat(safe.of("T202", QUARTER)).isEqualTo(new Published.Withheld(OptionalLong.of(28)));
        assertThat(safe.of("T201", QUARTER)).isEqualTo(new Published.Withheld(OptionalLong.of(40)));
        assertThat(safe.of("county", QUARTER)).isEqualTo(new Published.Shown(34, 68));
    }

    @Test
    void theFewWhoDidNotAreAsSmallAsTheFewWhoDid() {
        assertThat(pair(31, 40, 26, 28).of("T202", QUARTER)).isInstanceOf(Published.Withheld.class);
    }

    @Test
    void noughtOfManyIsToldAndNoughtOfFewIsNot() {
        Release.Protected safe = new Release(Profile.usual())
                .count("many", QUARTER, 0, 40)
                .count("few", QUARTER, 0, 3)
                .count("none", QUARTER, 0, 0)
                .protect();
        assertThat(safe.of("many", QUARTER)).isEqualTo(new Published.Shown(0, 40));
        assertThat(safe.of("few", QUARTER)).isEqualTo(new Published.Withheld(OptionalLong.empty()));
        assertThat(safe.of("none", QUARTER)).isEqualTo(new Published.Nothing());
        assertThat(safe.of("never heard of", QUARTER)).isEqualTo(new Published.Nothing());
    }

    /** A mere count has no cases that are not met, and nothing is hidden by hiding that. */
    @Test
    void aCountOfManyIsToldBesideOneOfFew() {
        Release release = new Release(Profile.usual());
        List<String> teams = List.of("T1", "T2", "T3", "T4", "T5", "T6");
        teams.forEach(team -> release.count(team, QUARTER, team.equals("T1") ? 3 : 20, team.equals("T1") ? 3 : 20));
        Release.Protected safe = release.count("county", QUARTER, 103, 103)
                .units("county", teams)
                .protect();
        assertThat(safe.withheld()).isEqualTo(2);
        assertThat(safe.of("county", QUARTER)).isEqualTo(new Published.Shown(103, 103));
    }

    @Test
    void aMonthIsNotGivenAwayByTheQuarter() {
        Release.Protected safe = new Release(Profile.usual())
                .count("T201", "2026-07", 2, 20)
                .count("T201", "2026-08", 11, 20)
                .count("T201", "2026-09", 12, 20)
                .count("T201", QUARTER, 25, 60)
                .periods(QUARTER, List.of("2026-07", "2026-08", "2026-09"))
                .protect();
        assertThat(safe.of("T201", "2026-07")).isInstanceOf(Published.Withheld.class);
        assertThat(List.of(safe.of("T201", "2026-08"), safe.of("T201", "2026-09"), safe.of("T201", QUARTER)))
                .anyMatch(figure -> figure instanceof Published.Withheld);
    }

    /** A state on the last day is the figure of the month and of the quarter. */
    @Test
    void whatIsTheSameFigureIsWithheldInBothPlaces() {
        Release.Protected safe = new Release(Profile.usual())
                .count("T201", "2026-09", 2, 20)
                .count("T201", QUARTER, 2, 20)
                .periods(QUARTER, List.of("2026-09"))
                .protect();
        assertThat(safe.withheld()).isEqualTo(2);
    }

    @Test
    void personsCountedInTwoTeamsLeaveRoomForDoubt() {
        Release.Protected safe = new Release(Profile.usual())
                .count("T201", QUARTER, 20, 40)
                .count("T202", QUARTER, 20, 40)
                .count("county", QUARTER, 37, 76)
                .units("county", List.of("T201", "T202"))
                .protect();
        assertThat(safe.withheld()).isZero();
    }

    @Test
    void whatWasToldStaysTold() {
        for (int seed = 0; seed < 100; seed++) {
            Told county = Told.random(new Random(seed), 3 + seed % 5, 2, 2, 1 + seed % 12);
            Release alone = new Release(Profile.usual());
            county.periods().forEach(period -> {
                long met = county.met().get(Told.spot(Told.COUNTY, period));
                alone.count(Told.COUNTY, period, met, met + county.rest().get(Told.spot(Told.COUNTY, period)));
            });
            county.periodSums().forEach(alone::periods);
            Release.Protected first = alone.protect();
            Release.Protected second = county.inTwoSteps();
            assertThat(county.periods())
                    .allSatisfy(period ->
                            assertThat(second.of(Told.COUNTY, period)).isEqualTo(first.of(Told.COUNTY, period)));
        }
    }

    @Test
    void impossibleCountsAreRefused() {
        Release release = new Release(Profile.usual());
        assertThatThrownBy(() -> release.count("T201", QUARTER, 5, 4)).hasMessageContaining("5 cases met of 4");
    }

    @Test
    void whateverTheCountyTheLawsHold() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Told county = Told.random(random, 3 + seed % 9, 1 + seed % 3, 1 + seed % 3, 1 + seed % 25);
            Release.Protected safe = county.release().protect();
            Map<String, Published> figures = county.told(safe::of);
            assertThat(county.told(county.release().protect()::of))
                    .as("the same counts are withheld each time")
                    .isEqualTo(figures);
            figures.forEach((spot, figure) ->
                    law(figure, county.met().get(spot), county.rest().get(spot)));
        }
    }

    private static void law(Published figure, long met, long rest) {
        switch (figure) {
            case Published.Shown shown -> {
                assertThat(shown).isEqualTo(new Published.Shown(met, met + rest));
                assertThat(List.of(met, rest, met + rest)).noneMatch(count -> count > 0 && count < 5);
            }
            case Published.Withheld withheld ->
                withheld.judged()
                        .ifPresent(judged ->
                                assertThat(judged).isEqualTo(met + rest).isNotIn(1L, 2L, 3L, 4L));
            case Published.Nothing _ -> assertThat(met + rest).isZero();
        }
    }

    private static Release.Protected pair(long met1, long judged1, long met2, long judged2) {
        return new Release(Profile.usual())
                .count("T201", QUARTER, met1, judged1)
                .count("T202", QUARTER, met2, judged2)
                .count("county", QUARTER, met1 + met2, judged1 + judged2)
                .units("county", List.of("T201", "T202"))
                .protect();
    }
}
