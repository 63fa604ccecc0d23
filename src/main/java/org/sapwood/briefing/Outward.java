package org.sapwood.briefing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.Score;
import org.sapwood.insight.disclosure.Profile;
import org.sapwood.insight.disclosure.Published;
import org.sapwood.insight.disclosure.Release;

/**
 * Figures as they may leave the council: for elected members, people who use services, other teams, and every file that is
 * meant to go out. One for each desk that sees everything; it keeps what it has worked out, and any thread may ask.
 *
 * <pre>{@code
 * Outward outward = new Outward(desk);
 * Outward.Figure figure = outward.figure(measure, Level.UNIT, "T201", Periods.quarterOf(month));
 * switch (figure.counts()) {
 *     case Published.Shown shown -> row(shown.met(), shown.judged(), figure.value());
 *     case Published.Withheld withheld -> row("withheld", withheld.judged());
 *     case Published.Nothing nothing -> row("no figure");
 * }
 * }</pre>
 *
 * <p>The county's quarter and its months are protected together first; then its services, districts and teams in that quarter,
 * so that nothing gives away another. That is why other periods are refused: a team's month, or a year beside its quarters,
 * would need protecting together with them.
 * How many cases are left out, or cannot be told, never leaves.
 */
public final class Outward {
    private static final int QUARTER = 3;

    private final Desk desk;
    private final Map<Asked, Quarter> counties = new ConcurrentHashMap<>();
    private final Map<Asked, Quarter> parts = new ConcurrentHashMap<>();

    private record Asked(String measure, YearMonth first) {}

    /** What may be told of one measure in one quarter, with the values as they were scored. */
    private record Quarter(Release.Protected counts, Map<String, BigDecimal> values) {}

    /** @param value only where both of its counts are told, and there is one */
    public record Figure(Published counts, Optional<BigDecimal> value) {
        /** Where nothing was counted. */
        public static Figure none() {
            return new Figure(new Published.Nothing(), Optional.empty());
        }

        public boolean isWithheld() {
            return counts instanceof Published.Withheld;
        }
    }

    /** @param desk that sees everything: what is withheld must not depend on who looks */
    public Outward(Desk desk) {
        this.desk = desk;
    }

    /**
     * The figure of a unit as it may be told.
     *
     * @param period a quarter, or for the county also a month
     * @throws Refusal for any other period
     */
    public Figure figure(Measure measure, Level level, String unit, Period period) {
        Period quarter = Periods.quarterOf(period.last());
        if (!isTold(level, period)) {
            throw new Refusal(Fault.of(
                    "Outside the council there is no figure of a " + level.word() + " for " + period.text(),
                    "Ask for a quarter such as 2026-Q2; the county also has months"));
        }
        Asked asked = new Asked(measure.id(), quarter.first());
        Quarter county = counties.computeIfAbsent(asked, _ -> wholeCounty(measure, quarter));
        Quarter all = level == Level.COUNTY
                ? county
                : parts.computeIfAbsent(asked, _ -> everyPart(measure, quarter, county.counts()));
        Published counts = all.counts().of(key(level, unit), key(period));
        return new Figure(
                counts,
                counts instanceof Published.Shown
                        ? Optional.ofNullable(all.values().get(key(level, unit) + key(period)))
                        : Optional.empty());
    }

    /** Whether figures of such a period are told at all: quarters, and months of the county. */
    public static boolean isTold(Level level, Period period) {
        Period quarter = Periods.quarterOf(period.last());
        boolean whole = period.first().equals(quarter.first()) && period.last().equals(quarter.last());
        return whole || (period.months() == 1 && level == Level.COUNTY);
    }

    /** The county's figure. */
    public Figure county(Measure measure, Period period) {
        return figure(measure, Level.COUNTY, Organisation.COUNTY, period);
    }

    /** The county's months up to a last one, oldest first. */
    public List<Figure> months(Measure measure, List<Period> months) {
        return months.stream().map(month -> county(measure, month)).toList();
    }

    private Quarter wholeCounty(Measure measure, Period quarter) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Release release = new Release(Profile.usual());
        addCounty(measure, quarter, release, values);
        return new Quarter(release.protect(), values);
    }

    private void addCounty(Measure measure, Period quarter, Release release, Map<String, BigDecimal> values) {
        List<Period> months = months(quarter);
        desk.scores(List.of(measure), List.of(quarter), Level.COUNTY).forEach(score -> count(score, release, values));
        desk.scores(List.of(measure), months, Level.COUNTY).forEach(score -> count(score, release, values));
        CountsWhen countsWhen = desk.catalogue()
                .library()
                .populations()
                .get(measure.population())
                .countsWhen();
        List<Period> adding = countsWhen.isEvent() ? months : List.of(months.getLast());
        release.periods(key(quarter), adding.stream().map(Outward::key).toList());
    }

    private Quarter everyPart(Measure measure, Period quarter, Release.Protected county) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Release release = new Release(Profile.usual()).after(county);
        addCounty(measure, quarter, release, values);
        Map<Level, List<Score>> scores = new LinkedHashMap<>();
        for (Level level : List.of(Level.UNIT, Level.SERVICE, Level.DISTRICT)) {
            scores.put(level, desk.scores(List.of(measure), List.of(quarter), level));
            scores.get(level).forEach(score -> count(score, release, values));
        }
        sumsOfUnits(scores, quarter, release);
        return new Quarter(release.protect(), values);
    }

    private static void count(Score score, Release release, Map<String, BigDecimal> values) {
        String unit = key(score.level(), score.unit());
        release.count(unit, key(score.period()), score.numerator(), score.denominator());
        score.value().ifPresent(value -> values.put(unit + key(score.period()), value));
    }

    private static List<Period> months(Period quarter) {
        return IntStream.range(0, QUARTER)
                .mapToObj(quarter.first()::plusMonths)
                .map(month -> new Period(month.toString(), month, month))
                .toList();
    }

    /** Every unit belongs to a service, a district and the county. */
    private void sumsOfUnits(Map<Level, List<Score>> scores, Period quarter, Release release) {
        Organisation organisation = desk.catalogue().library().organisation();
        LocalDate day = quarter.asAt(desk.snapshot().extractedOn());
        for (Level above : List.of(Level.SERVICE, Level.DISTRICT, Level.COUNTY)) {
            Map<String, List<String>> parts = new LinkedHashMap<>();
            scores.get(Level.UNIT)
                    .forEach(score -> parts.computeIfAbsent(
                                    organisation.at(above, score.unit(), day), _ -> new java.util.ArrayList<>())
                            .add(key(Level.UNIT, score.unit())));
            parts.forEach((whole, units) -> release.units(key(above, whole), units));
        }
        for (Level middle : List.of(Level.SERVICE, Level.DISTRICT)) {
            release.units(
                    key(Level.COUNTY, Organisation.COUNTY),
                    scores.get(middle).stream()
                            .map(score -> key(middle, score.unit()))
                            .toList());
        }
    }

    private static String key(Level level, String unit) {
        return level.word() + ":" + unit;
    }

    private static String key(Period period) {
        return period.first() + ".." + period.last();
    }
}
