package org.sapwood.briefing.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Improvement;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.TurnTheCurve;

/**
 * Whether a curve was turned, by one rule. The figure of the year after a sheet was written is held against the range in which
 * it would have been if nothing had been done, as the sheet froze it. Beyond the better end of the range: turned. No better
 * than the middle: not turned. Between the two, chance alone may have done it, and one cannot tell; nor can one while the year
 * is not over, without a figure or a range, or where no direction is better.
 *
 * @param over the year's forecast and what came; empty for a sheet that foresaw none
 */
public record Turned(TurnTheCurve.Verdict verdict, Because because, Optional<Curve.Came> over) {
    /** Why the verdict is what it is. */
    public enum Because {
        BETTER_THAN_CHANCE,
        NO_BETTER,
        COULD_BE_CHANCE,
        NO_FORECAST,
        NOT_OVER,
        NO_FIGURE,
        NO_DIRECTION
    }

    /** @param day of the records or an earlier one, by which it is judged */
    public static Turned of(Desk desk, Measure measure, TurnTheCurve sheet, LocalDate day) {
        List<Curve.Came> came = Curve.came(desk, measure, sheet, day);
        return came.stream()
                .filter(Curve.Came::isYear)
                .findFirst()
                .map(year -> of(measure, year, day))
                .orElseGet(() -> cannotTell(Because.NO_FORECAST, Optional.empty()));
    }

    private static Turned of(Measure measure, Curve.Came year, LocalDate day) {
        if (year.period().isPart(day)) {
            return cannotTell(Because.NOT_OVER, Optional.of(year));
        }
        return year.actual()
                .map(actual -> of(measure.improvement(), year, actual))
                .orElseGet(() -> cannotTell(Because.NO_FIGURE, Optional.of(year)));
    }

    static Turned of(Improvement improvement, Curve.Came year, BigDecimal actual) {
        Optional<BigDecimal> low = year.ahead().low();
        Optional<BigDecimal> high = year.ahead().high();
        if (low.isEmpty() || high.isEmpty()) {
            return cannotTell(Because.NO_FORECAST, Optional.of(year));
        }
        BigDecimal middle = year.ahead().value();
        return switch (improvement) {
            case Improvement.Increase _ -> judged(year, actual.compareTo(high.get()), actual.compareTo(middle));
            case Improvement.Decrease _ -> judged(year, low.get().compareTo(actual), middle.compareTo(actual));
            case Improvement.Range _, Improvement.None _ -> cannotTell(Because.NO_DIRECTION, Optional.of(year));
        };
    }

    /** @param beyondEnd above nought when it is better than the better end; {@code beyondMiddle} likewise */
    private static Turned judged(Curve.Came year, int beyondEnd, int beyondMiddle) {
        if (beyondEnd > 0) {
            return new Turned(TurnTheCurve.Verdict.TURNED, Because.BETTER_THAN_CHANCE, Optional.of(year));
        }
        return beyondMiddle > 0
                ? cannotTell(Because.COULD_BE_CHANCE, Optional.of(year))
                : new Turned(TurnTheCurve.Verdict.NOT_TURNED, Because.NO_BETTER, Optional.of(year));
    }

    private static Turned cannotTell(Because because, Optional<Curve.Came> year) {
        return new Turned(TurnTheCurve.Verdict.CANNOT_TELL, because, year);
    }

    /** Whether the year is over, so that a verdict can be kept. */
    public boolean isDue() {
        return because != Because.NOT_OVER && because != Because.NO_FORECAST;
    }
}
