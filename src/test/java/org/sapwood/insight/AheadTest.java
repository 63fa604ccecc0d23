package org.sapwood.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sapwood.insight.Projection.Likely;
import org.sapwood.insight.Projection.Month;

/** A period to come, taken alone; worked out by hand. */
class AheadTest {
    private final Projection projection = new RunRate();

    @Test
    void aQuarterAfterAYearOfEqualMonths() {
        // p = 960/1200 = 0.8; q = 962/1204 = 0.799003; 300 to come; f = 1
        // s² = 0.799003 × 0.200997 × (1/1200 + 1/300) = 0.000669144; s = 0.0258678; 1.96 s = 0.0507009
        Likely likely =
                projection.ahead(Collections.nCopies(12, new Month(80, 100)), 3).orElseThrow();
        assertThat(likely.value()).isEqualTo(0.8);
        assertThat(likely.low()).isCloseTo(0.749299, within(0.00002));
        assertThat(likely.high()).isCloseTo(0.850701, within(0.00002));
    }

    @Test
    void aShareStaysBetweenNoneAndAll() {
        Likely likely = projection.ahead(List.of(new Month(3, 3)), 3).orElseThrow();
        assertThat(likely.high()).isEqualTo(1);
        assertThat(likely.low()).isBetween(0.0, 1.0);
        assertThat(projection.ahead(List.of(new Month(0, 0)), 3)).isEmpty();
        assertThat(projection.ahead(List.of(), 3)).isEmpty();
    }
}
