package org.sapwood.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against sample sizes that tables of two proportions give for 80 % and 5 % two-sided, and a sum worked by hand. */
class DetectableTest {
    /** 0.50 to 0.75: 1.95996 x 0.684653 + 0.841621 x 0.661438 = 1.898575; its square 3.604587 over 0.0625 is 57.67. */
    @ParameterizedTest
    @CsvSource({"0.50, 0.75, 57.67", "0.10, 0.20, 198.96", "0.50, 0.60, 387.34", "0.60, 0.70, 355.90"})
    void asManyCasesAreNeededAsTablesSay(double from, double to, double cases) {
        assertThat(Detectable.needed(from, to)).isCloseTo(cases, within(0.1));
        assertThat(Detectable.needed(to, from)).isCloseTo(cases, within(0.1));
    }

    @Test
    void theSmallestChangeNeedsJustThatManyCases() {
        for (double share : new double[] {0.02, 0.3, 0.5, 0.87}) {
            for (int cases : new int[] {40, 120, 900}) {
                Detectable found = Detectable.of(share, cases);
                found.up()
                        .ifPresent(up ->
                                assertThat(Detectable.needed(share, share + up)).isCloseTo(cases, within(0.01)));
                found.down()
                        .ifPresent(down -> assertThat(Detectable.needed(share, share - down))
                                .isCloseTo(cases, within(0.01)));
            }
        }
        assertThat(Detectable.of(0.5, 388).up().orElseThrow()).isCloseTo(0.1, within(0.001));
    }

    @Test
    void moreCasesShowSmallerChanges() {
        double last = 1;
        for (int cases = 20; cases < 5_000; cases *= 2) {
            double up = Detectable.of(0.4, cases).up().orElseThrow();
            assertThat(up).isLessThan(last);
            last = up;
        }
    }

    @Test
    void fewCasesShowNothingAndNoneCannotEither() {
        assertThat(Detectable.of(0.9, 12).up()).isEmpty();
        assertThat(Detectable.of(0.9, 12).down()).isPresent();
        assertThat(Detectable.of(0.9, 0)).isEqualTo(Detectable.of(0.1, 0));
        assertThat(Detectable.of(1, 200).up()).isEmpty();
        assertThat(Detectable.of(0, 200).down()).isEmpty();
        assertThatThrownBy(() -> Detectable.of(1.2, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
