package org.sapwood.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sapwood.insight.Projection.Likely;
import org.sapwood.insight.Projection.Month;
import org.sapwood.insight.Projection.Year;

/** Expectations are worked out by hand, with pencil and table, from the formula in the description. */
class RunRateTest {
    private final Projection projection = new RunRate();

    @Test
    void halfAYearOfEqualMonths() {
        // p = 480/600 = 0.8; q = 482/604 = 0.798013; to come 600; months do not differ, so f = 1
        // s² = 0.798013 × 0.201987 × 600 / (600 × 1200) = 0.00013432; s = 0.0115898; 1.96 s = 0.022716
        Likely likely = yearEnd(Collections.nCopies(6, new Month(80, 100)), List.of());
        assertThat(likely.value()).isEqualTo(0.8);
        assertThat(likely.low()).isCloseTo(0.777284, within(0.00001));
        assertThat(likely.high()).isCloseTo(0.822716, within(0.00001));
    }

    @Test
    void monthsThatDifferByMoreThanChanceWidenTheRange() {
        // p = 0.8, chance 0.16 × 100 = 16 a month; differences of 8: 64/16 = 4 each, six of them 24; f = 24/5 = 4.8
        // s² = 4.8 × 0.00013432 = 0.00064474; s = 0.0253917; 1.96 s = 0.049768
        List<Month> months = List.of(
                new Month(88, 100),
                new Month(72, 100),
                new Month(88, 100),
                new Month(72, 100),
                new Month(88, 100),
                new Month(72, 100));
        Likely likely = yearEnd(months, List.of());
        assertThat(likely.low()).isCloseTo(0.750232, within(0.00001));
        assertThat(likely.high()).isCloseTo(0.849768, within(0.00001));
    }

    @Test
    void theYearBeforeSaysHowManyCasesAreToCome() {
        // The year before: 100 a month for six months, then 50: 300 of 600, so half of the 600 so far, 300, are to come
        // s² = 0.798013 × 0.201987 × 300 / (600 × 900) = 0.0000895487; s = 0.00946302; 1.96 s = 0.0185475
        List<Month> before = new ArrayList<>(Collections.nCopies(6, new Month(10, 100)));
        before.addAll(Collections.nCopies(6, new Month(10, 50)));
        Likely likely = yearEnd(Collections.nCopies(6, new Month(80, 100)), before);
        assertThat(likely.value()).isEqualTo(0.8);
        assertThat(likely.low()).isCloseTo(0.781452, within(0.00001));
        assertThat(likely.high()).isCloseTo(0.818548, within(0.00001));
    }

    @Test
    void allMetSoFarIsNotCertainToStaySo() {
        // p = 1; q = 12/14 = 0.857143; 10 so far in one month, 110 to come
        // s² = 0.122449 × 110 / (10 × 120) = 0.0112245; s = 0.105946; 1.96 s = 0.207654
        Likely likely = yearEnd(List.of(new Month(10, 10)), List.of());
        assertThat(likely.value()).isEqualTo(1);
        assertThat(likely.low()).isCloseTo(0.792346, within(0.00001));
        assertThat(likely.high()).isEqualTo(1);
    }

    @Test
    void theRangeStopsAtWhatCanStillHappen() {
        // Eleven months with 1 of 2 each: 11/22; to come 2; so between 11/24 = 0.458333 and 13/24 = 0.541667
        Likely likely = yearEnd(Collections.nCopies(11, new Month(1, 2)), List.of());
        assertThat(likely.low()).isCloseTo(11 / 24.0, within(1e-12));
        assertThat(likely.high()).isCloseTo(13 / 24.0, within(1e-12));
    }

    @Test
    void aYearThatIsOverIsKnown() {
        Likely likely = yearEnd(Collections.nCopies(12, new Month(9, 10)), List.of());
        assertThat(likely).isEqualTo(new Likely(0.9, 0.9, 0.9));
    }

    @Test
    void nothingCountedIsNoFigure() {
        assertThat(projection.yearEnd(new Year(List.of(), List.of()))).isEmpty();
        assertThat(projection.yearEnd(new Year(List.of(new Month(0, 0)), List.of())))
                .isEmpty();
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> new Month(3, 2)).hasMessageContaining("3 cases met of 2");
        List<Month> thirteen = Collections.nCopies(13, new Month(1, 2));
        assertThatThrownBy(() -> new Year(thirteen, List.of())).hasMessageContaining("13 months");
        List<Month> three = Collections.nCopies(3, new Month(1, 2));
        assertThatThrownBy(() -> new Year(List.of(), three)).hasMessageContaining("all twelve");
    }

    /** A year of coin tosses ends inside the range about as often as the description says. */
    @Test
    void theRangeHoldsAboutNineteenYearsOfTwenty() {
        Random random = new Random(11);
        int years = 2000;
        int held = 0;
        for (int i = 0; i < years; i++) {
            List<Month> months = new ArrayList<>();
            long met = 0;
            for (int month = 0; month < Year.MONTHS; month++) {
                int one = 0;
                for (int each = 0; each < 40; each++) {
                    one += random.nextDouble() < 0.85 ? 1 : 0;
                }
                months.add(new Month(one, 40));
                met += one;
            }
            Likely likely = yearEnd(months.subList(0, 6), List.of());
            double end = met / 480.0;
            held += end >= likely.low() && end <= likely.high() ? 1 : 0;
        }
        assertThat(held / (double) years).isBetween(0.94, 0.99);
    }

    private Likely yearEnd(List<Month> soFar, List<Month> before) {
        return projection.yearEnd(new Year(soFar, before)).orElseThrow();
    }
}
