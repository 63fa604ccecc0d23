package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A series as small as a word, for a cell of a table that has the figures beside it. */
public record Sparkline(
        String id, String headline, Measured measured, Series series, Optional<BigDecimal> target, Words words) {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 34;
    private static final double EDGE = 6;

    public Figure figure() {
        LineChart large = new LineChart(
                id, headline, "", measured, List.of(series), target, Optional.empty(), Optional.empty(), words);
        LineTable table = new LineTable(large);
        return new Figure(headline, "", large.isEmpty() ? none() : draw(large, table), table.twin());
    }

    private String none() {
        return begin(words.say("none"))
                .element(
                        "text",
                        words.say("none"),
                        "class",
                        "empty-word",
                        "text-anchor",
                        "middle",
                        "x",
                        WIDTH / 2,
                        "y",
                        HEIGHT / 2 + 4)
                .close()
                .finish();
    }

    /** A line through neighbours; a missing month leaves a gap. */
    private StringBuilder path(List<Point> known, TimeGrid grid, Axis axis) {
        StringBuilder path = new StringBuilder();
        int before = Integer.MIN_VALUE;
        for (Point point : known) {
            int slot = grid.slot(point.period().first());
            path.append(slot == before + 1 ? 'L' : 'M')
                    .append(Svg.number(x(grid, slot)))
                    .append(' ')
                    .append(Svg.number(y(axis, point.value().orElseThrow())));
            before = slot;
        }
        return path;
    }

    private String draw(LineChart chart, LineTable table) {
        Svg svg = begin(table.description());
        TimeGrid grid = TimeGrid.over(chart.periods());
        List<Point> known = series.points().stream()
                .filter(point -> point.value().isPresent())
                .sorted((a, b) -> a.period().first().compareTo(b.period().first()))
                .toList();
        Axis axis = Axis.of(extreme(known, -1), extreme(known, 1), measured, 4);
        target.ifPresent(at -> svg.line("target", EDGE, y(axis, at), WIDTH - EDGE, y(axis, at)));
        svg.empty("path", "class", "line s1", "d", path(known, grid, axis));
        for (Point point : known) {
            boolean last = point.equals(known.getLast());
            if (last || point.mark() == Point.Mark.SPECIAL) {
                Marker.draw(
                        svg,
                        point.mark(),
                        1,
                        x(grid, grid.slot(point.period().first())),
                        y(axis, point.value().orElseThrow()),
                        2.6,
                        table.said(series, point));
            }
        }
        return svg.close().finish();
    }

    private double extreme(List<Point> known, int sign) {
        double most = known.stream()
                .mapToDouble(point -> sign * point.value().orElseThrow().doubleValue())
                .max()
                .orElseThrow();
        return sign * Math.max(most, target.map(at -> sign * at.doubleValue()).orElse(most));
    }

    private Svg begin(String description) {
        return new Svg()
                .open(
                        "svg",
                        "class",
                        "chart chart-spark",
                        "viewBox",
                        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-t " + id + "-d",
                        "focusable",
                        "false")
                .element("title", headline, "id", id + "-t")
                .element("desc", description, "id", id + "-d");
    }

    private static double x(TimeGrid grid, int slot) {
        return grid.slots() == 1 ? WIDTH / 2 : EDGE + slot * (WIDTH - 2 * EDGE) / (grid.slots() - 1);
    }

    private static double y(Axis axis, BigDecimal value) {
        return HEIGHT - EDGE - axis.share(value.doubleValue()) * (HEIGHT - 2 * EDGE);
    }
}
