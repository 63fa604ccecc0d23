package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Made-up drawings, to be looked at and to be tested. */
final class Samples {
    private static final Words WORDS = Words.english();

    private Samples() {}

    static List<Figure> charts() {
        List<Figure> figures = new ArrayList<>();
        figures.add(control());
        figures.add(outlook());
        figures.add(gaps());
        figures.add(four());
        figures.add(quarters());
        figures.add(ten());
        figures.add(LineChart.of("constant", "Every visit was made", "Visits, 12 months", Measured.PERCENT, constant())
                .figure());
        figures.add(LineChart.of(
                        "one",
                        "The first month has been counted",
                        "Open cases",
                        Measured.COUNT,
                        new Series("Open cases", List.of(Point.of(YearMonth.of(2026, 4), "7"))))
                .withTarget(new BigDecimal("3"))
                .figure());
        figures.add(LineChart.of(
                        "none",
                        "Nothing has been counted yet",
                        "Open cases",
                        Measured.COUNT,
                        new Series("Open cases", List.of()))
                .figure());
        figures.add(histogram("h1", 45, 160));
        figures.add(histogram("h2", 7, 18));
        figures.add(bars());
        return figures;
    }

    static Figure sparkline(String id, long seed) {
        return new Sparkline(
                        id,
                        "Last 12 months",
                        Measured.PERCENT,
                        series("x", 12, 85, 3, seed),
                        Optional.of(new BigDecimal("90")),
                        WORDS)
                .figure();
    }

    static Series series(String name, int months, double around, double spread, long seed) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            double value = Math.clamp(around + random.nextGaussian() * spread, 0, 100);
            points.add(Point.of(YearMonth.of(2024, 10).plusMonths(i), String.format("%.1f", value)));
        }
        return new Series(name, points);
    }

    private static Figure control() {
        List<Point> points = new ArrayList<>(series("", 24, 73, 2.2, 3).points());
        points.set(9, Point.of(points.get(9).period().first(), "84.9").marked(Point.Mark.SPECIAL));
        points.set(20, Point.of(points.get(20).period().first(), "63.0").marked(Point.Mark.SPECIAL));
        points.set(23, points.get(23).marked(Point.Mark.PART));
        return LineChart.of(
                        "control",
                        "73.9% of assessments were finished in time in September 2026, short of the target of 80% or more.",
                        "Assessments finished within 45 working days, Burnley and Pendle, by month",
                        Measured.PERCENT,
                        new Series("In time", points))
                .withLimits(new Limits(new BigDecimal("73.4"), new BigDecimal("66.9"), new BigDecimal("79.9")))
                .withTarget(new BigDecimal("80"))
                .figure();
    }

    private static Figure outlook() {
        List<Point> points = new ArrayList<>(series("", 18, 87, 2, 5).points());
        return LineChart.of(
                        "ahead",
                        "The year is likely to end at 87.9%, a little short of the target.",
                        "Reviews held in time, whole county, by month",
                        Measured.PERCENT,
                        new Series("In time", points))
                .withTarget(new BigDecimal("90"))
                .withOutlook(new Outlook(
                        YearMonth.of(2027, 3), new BigDecimal("87.9"), new BigDecimal("84.0"), new BigDecimal("91.4")))
                .figure();
    }

    private static Figure gaps() {
        List<Point> points = new ArrayList<>(series("", 24, 31, 5, 8).points());
        points.set(5, Point.missing(points.get(5).period().first()));
        points.set(11, Point.missing(points.get(11).period().first()));
        points.subList(14, 17).clear();
        return LineChart.of(
                        "gaps",
                        "Children waited 31 days on average; four months have no figure.",
                        "Days from contact to first visit, by month",
                        Measured.DAYS,
                        new Series("Days", points))
                .withTarget(new BigDecimal("28"))
                .figure();
    }

    private static Figure four() {
        return LineChart.of(
                        "four",
                        "All four districts moved together.",
                        "Reviews in time by district, by month",
                        Measured.PERCENT,
                        series("North Lancashire", 18, 88, 2, 1),
                        series("Central", 18, 87, 2, 2),
                        series("East Lancashire and Pendle", 18, 78, 2, 3),
                        series("West", 18, 86.5, 1, 4))
                .withTarget(new BigDecimal("90"))
                .figure();
    }

    private static Figure quarters() {
        List<Point> points = new ArrayList<>();
        String[] values = {"1204", "1188", "1310", "1295", "1402", "1377", "1420"};
        for (int i = 0; i < values.length; i++) {
            YearMonth first = YearMonth.of(2025, 1).plusMonths(3L * i);
            points.add(Point.of(first, first.plusMonths(2), values[i]));
        }
        return LineChart.of(
                        "quarters",
                        "More carers were offered a conversation than ever before.",
                        "Carers offered a conversation, by quarter",
                        Measured.COUNT,
                        new Series("Carers", points))
                .figure();
    }

    private static Figure ten() {
        return LineChart.of(
                        "ten",
                        "Ten years of the same story.",
                        "Placements ended early, per 10,000 children, by month",
                        Measured.RATE,
                        series("Placements", 120, 12.5, 1.5, 9))
                .figure();
    }

    private static Series constant() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            points.add(Point.of(YearMonth.of(2025, 10).plusMonths(i), "100"));
        }
        return new Series("Visits", points);
    }

    private static Figure histogram(String id, int limit, int cases) {
        Random random = new Random(limit);
        SortedMap<Integer, Long> days = new TreeMap<>();
        for (int i = 0; i < cases; i++) {
            double share = random.nextDouble();
            int took = share < 0.5
                    ? (int) (limit * (0.3 + 0.6 * random.nextDouble()))
                    : share < 0.82
                            ? (int) (limit * (0.85 + 0.16 * random.nextDouble()))
                            : (int) (limit * (1 + 1.3 * random.nextDouble() * random.nextDouble()));
            days.merge(took, 1L, Long::sum);
        }
        days.put(limit * 5, 1L);
        return new Histogram(
                        id,
                        "Most assessments were finished in the last days before the limit; a few took much longer.",
                        "How long assessments took, April to September 2026",
                        days,
                        limit,
                        "working days",
                        WORDS)
                .figure();
    }

    private static Figure bars() {
        return new BarChart(
                        "bars",
                        "Three of six teams met the target.",
                        "Assessments in time by team, July to September 2026",
                        Measured.PERCENT,
                        List.of(
                                new BarChart.Bar(
                                        "Lancaster and Morecambe",
                                        Optional.of(new BigDecimal("93.1")),
                                        "54 of 58",
                                        false),
                                new BarChart.Bar(
                                        "Preston duty and assessment team",
                                        Optional.of(new BigDecimal("71.0")),
                                        "22 of 31",
                                        false),
                                new BarChart.Bar(
                                        "Burnley and Pendle", Optional.of(new BigDecimal("81.8")), "36 of 44", true),
                                new BarChart.Bar(
                                        "Children with disabilities, East Lancashire and Rossendale",
                                        Optional.empty(),
                                        "fewer than 5 cases",
                                        false),
                                new BarChart.Bar("Chorley", Optional.of(new BigDecimal("100.0")), "19 of 19", false),
                                new BarChart.Bar(
                                        "West Lancashire", Optional.of(new BigDecimal("0.0")), "0 of 6", false)),
                        Optional.of(new BigDecimal("90")),
                        WORDS)
                .figure();
    }
}
