package org.sapwood.briefing.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Periods;
import org.sapwood.tree.item.TurnTheCurve;

/** The one rule by which a curve is turned, on each side of each border. */
class TurnedTest {
    @ParameterizedTest
    @CsvSource({
        "90.1, UP, TURNED",
        "90.0, UP, CANNOT_TELL",
        "80.1, UP, CANNOT_TELL",
        "80.0, UP, NOT_TURNED",
        "60.0, UP, NOT_TURNED",
        "69.9, DOWN, TURNED",
        "70.0, DOWN, CANNOT_TELL",
        "79.9, DOWN, CANNOT_TELL",
        "80.0, DOWN, NOT_TURNED",
        "95.0, DOWN, NOT_TURNED",
        "95.0, NONE, CANNOT_TELL"
    })
    void theRangeDecides(BigDecimal actual, String direction, TurnTheCurve.Verdict verdict) {
        TurnTheCurve.Ahead ahead = new TurnTheCurve.Ahead(
                "rolling12:2026-06",
                new BigDecimal("80.0"),
                Optional.of(new BigDecimal("70.0")),
                Optional.of(new BigDecimal("90.0")));
        Curve.Came came = new Curve.Came(Periods.parse(ahead.period()).getFirst(), ahead, Optional.of(actual));
        Improvement improvement = switch (direction) {
            case "UP" -> new Improvement.Increase();
            case "DOWN" -> new Improvement.Decrease();
            default -> new Improvement.None();
        };
        assertThat(Turned.of(improvement, came, actual).verdict()).isEqualTo(verdict);
    }
}
