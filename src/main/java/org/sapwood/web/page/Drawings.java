package org.sapwood.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Target;
import org.sapwood.engine.Score;
import org.sapwood.web.chart.BarChart;
import org.sapwood.web.chart.Figure;
import org.sapwood.web.chart.Headline;
import org.sapwood.web.chart.Histogram;
import org.sapwood.web.chart.LineChart;
import org.sapwood.web.chart.Measured;
import org.sapwood.web.chart.Point;
import org.sapwood.web.chart.Series;
import org.sapwood.web.chart.Sparkline;
import org.sapwood.web.chart.Words;

/** The charts of pages. */
public final class Drawings {
    private static final Words WORDS = Words.english();

    private Drawings() {}

    /** A measure month by month, the unit's own line with the target of the year. */
    public static Figure trend(MeasurePage page) {
        return trend("trend", page.measure(), page.trend(), page.target(), page.now(), page.extractedOn());
    }

    /**
     * A measure month by month with the target of the year.
     *
     * @param id unique in the page
     * @param now what is asked for where there is no month at all
     */
    public static Figure trend(
            String id,
            Measure measure,
            List<MeasurePage.Month> months,
            Optional<Target> target,
            Period now,
            LocalDate extractedOn) {
        List<Point> points = months.stream()
                .map(month -> point(month.period(), month.value(), extractedOn))
                .toList();
        Period asked = months.isEmpty() ? now : months.getLast().period();
        Headline headline = new Headline(
                Headline.saying(measure.title()),
                measured(measure),
                measure.improvement(),
                target(target),
                points,
                asked,
                Optional.empty());
        LineChart chart = LineChart.of(
                id, headline.sentence(), measure.title(), measured(measure), new Series(measure.title(), points));
        return target(target).map(chart::withTarget).orElse(chart).figure();
    }

    /** How long all cases took; empty for a measure that is not about a limit of whole days. */
    public static Optional<Figure> distribution(MeasurePage page) {
        return page.distribution().filter(one -> isWhole(one.limit().at())).map(one -> {
            SortedMap<Integer, Long> casesByDays = new TreeMap<>();
            one.values().forEach(value -> casesByDays.merge(value.intValue(), 1L, Long::sum));
            int limit = one.limit().at().intValue();
            long late = one.values().stream()
                    .filter(value -> value.intValue() > limit)
                    .count();
            String headline = String.format(
                    "%,d of %,d took longer than %d %s.",
                    late, one.values().size(), limit, one.limit().unit());
            return new Histogram(
                            "distribution",
                            headline,
                            InFigures.period(page.now()),
                            casesByDays,
                            limit,
                            one.limit().unit(),
                            WORDS)
                    .figure();
        });
    }

    /** Teams in the order of the organisation. */
    public static Figure teams(MeasurePage page) {
        Measure measure = page.measure();
        List<BarChart.Bar> bars = new ArrayList<>();
        for (MeasurePage.ByTeam one : page.teams()) {
            boolean own =
                    page.team().map(team -> team.id().equals(one.team().id())).orElse(false);
            Score score = one.score();
            bars.add(new BarChart.Bar(one.team().name(), score.value(), InFigures.counts(measure, score), own));
        }
        String headline = String.format(
                "%s, %s: the county stands at %s.",
                measure.title(), InFigures.period(page.now()), InFigures.value(measure, page.county()));
        return new BarChart(
                        "teams",
                        headline,
                        "Teams in the order of the organisation. Few cases make a figure move by chance.",
                        measured(measure),
                        bars,
                        target(page.target()),
                        WORDS)
                .figure();
    }

    /** Two years in the width of a table's cell. */
    public static Figure spark(TeamPage page, TeamPage.Prime prime) {
        List<Point> points = new ArrayList<>();
        int months = prime.months().size();
        for (int index = 0; index < months; index++) {
            var month = page.now().last().minusMonths(months - 1L - index);
            points.add(point(
                    new Period(month.toString(), month, month), prime.months().get(index), page.extractedOn()));
        }
        return new Sparkline(
                        "spark-" + prime.measure().id(),
                        prime.measure().title(),
                        measured(prime.measure()),
                        new Series(prime.measure().title(), points),
                        target(prime.target()),
                        WORDS)
                .figure();
    }

    private static Point point(Period month, Optional<BigDecimal> value, LocalDate extractedOn) {
        return new Point(month, value, month.isPart(extractedOn) ? Point.Mark.PART : Point.Mark.USUAL);
    }

    private static Optional<BigDecimal> target(Optional<Target> target) {
        return target.map(Target::at);
    }

    private static boolean isWhole(BigDecimal at) {
        return at.setScale(0, RoundingMode.DOWN).compareTo(at) == 0;
    }

    private static Measured measured(Measure measure) {
        return switch (measure.scoring()) {
            case Scoring.Proportion _ -> Measured.PERCENT;
            case Scoring.RatePer _ -> Measured.RATE;
            case Scoring.Count _, Scoring.Mean _, Scoring.Median _, Scoring.Percentile _ -> Measured.COUNT;
        };
    }
}
