package org.sapwood.briefing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Scoring;
import org.sapwood.engine.Score;
import org.sapwood.insight.disclosure.Published;

/** Values, counts and periods as people read them. */
public final class InFigures {
    /** Stands where there is no figure: nought would be a figure. */
    public static final String NONE = "no figure";

    /** Stands where a figure may not be told. */
    public static final String WITHHELD = "withheld";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private InFigures() {}

    /** Such as {@code 91.2%}, {@code 23}, {@code 54.1 per 10,000}. */
    public static String value(Measure measure, Optional<Score> score) {
        return score.flatMap(Score::value).map(value -> value(measure, value)).orElse(NONE);
    }

    public static String value(Measure measure, BigDecimal value) {
        return switch (measure.scoring()) {
            case Scoring.Proportion _ -> value.toPlainString() + "%";
            case Scoring.RatePer rate -> value.toPlainString() + String.format(Locale.UK, " per %,d", rate.per());
            case Scoring.Count _ -> String.format(Locale.UK, "%,d", value.longValue());
            case Scoring.Mean _, Scoring.Median _, Scoring.Percentile _ -> value.toPlainString();
        };
    }

    /** Such as {@code 182 of 201}; how many cases where nothing is divided. */
    public static String counts(Measure measure, Score score) {
        return switch (measure.scoring()) {
            case Scoring.Proportion _ -> String.format(Locale.UK, "%,d of %,d", score.numerator(), score.denominator());
            case Scoring.RatePer _, Scoring.Count _, Scoring.Mean _, Scoring.Median _, Scoring.Percentile _ ->
                String.format(Locale.UK, "%,d %s", score.numerator(), score.numerator() == 1 ? "case" : "cases");
        };
    }

    /** The value as it may be told outside, or in words that it may not. */
    public static String value(Measure measure, Outward.Figure figure) {
        return figure.isWithheld()
                ? WITHHELD
                : figure.value().map(value -> value(measure, value)).orElse(NONE);
    }

    /** Such as {@code 182 of 201}, {@code of 23} beside a withheld value; empty where there is nothing to add. */
    public static String counts(Measure measure, Outward.Figure figure) {
        boolean share = measure.scoring() instanceof Scoring.Proportion;
        return switch (figure.counts()) {
            case Published.Shown shown
            when share -> String.format(Locale.UK, "%,d of %,d", shown.met(), shown.judged());
            case Published.Shown shown ->
                String.format(Locale.UK, "%,d %s", shown.met(), shown.met() == 1 ? "case" : "cases");
            case Published.Withheld withheld
            when share && withheld.judged().isPresent() ->
                String.format(Locale.UK, "of %,d", withheld.judged().getAsLong());
            case Published.Withheld _, Published.Nothing _ -> "";
        };
    }

    /** Such as {@code September 2026}, {@code July to September 2026}, {@code the year to September 2026}. */
    public static String period(Period period) {
        String last = MONTH.format(period.last());
        return switch (period.months()) {
            case 1 -> last;
            case MONTHS_OF_A_YEAR -> "the year to " + last;
            default -> first(period) + " to " + last;
        };
    }

    private static String first(Period period) {
        YearMonth first = period.first();
        String month = first.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
        return period.months() <= MONTHS_OF_A_QUARTER
                        && first.getYear() == period.last().getYear()
                ? month
                : month + " " + first.getYear();
    }
}
