package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws one view of a line chart that has at least one figure. */
final class LinePlot {
    private static final double TOP = 16;
    private static final double GAP = 10;
    private static final double LEADER = 14;
    private static final int MOST_LINES = 3;

    private final LineChart chart;
    private final View view;
    private final Words words;
    private final LineTable table;
    private final TimeGrid grid;
    private final Axis axis;
    private final double left;
    private final double right;
    private final double bottom;

    LinePlot(LineChart chart, View view) {
        this.chart = chart;
        this.view = view;
        this.words = chart.words();
        this.table = new LineTable(chart);
        TimeGrid known = TimeGrid.over(chart.periods());
        this.grid = chart.outlook().map(outlook -> known.until(outlook.by())).orElse(known);
        this.axis =
                Axis.of(heights().min().orElseThrow(), heights().max().orElseThrow(), chart.measured(), view.steps());
        this.bottom = view.height() - view.letters() * 3.2;
        double ticks = axis.ticks().stream()
                .mapToDouble(tick -> Letters.width(chart.measured().tick(tick), view.letters()))
                .max()
                .orElse(0);
        this.left = Math.max(ticks + GAP, Letters.width("2026", view.letters()) / 2 + 2);
        double labels = labels().stream()
                .mapToDouble(label -> label.lines().width())
                .max()
                .orElse(0);
        this.right = view.width() - labels - LEADER - 6;
    }

    String draw(String description) {
        Svg svg = view.begin(chart.id(), "line", view.height(), chart.headline(), description);
        drawValues(svg);
        drawMonths(svg);
        chart.outlook().ifPresent(outlook -> drawBand(svg, outlook));
        chart.limits().ifPresent(limits -> drawLimits(svg, limits));
        chart.target().ifPresent(target -> svg.line("target", left, y(target), right, y(target)));
        for (int i = 0; i < chart.series().size(); i++) {
            drawLine(svg, chart.series().get(i), i + 1);
        }
        chart.outlook().ifPresent(outlook -> drawOutlook(svg, outlook));
        drawLabels(svg);
        return svg.close().finish();
    }

    private void drawValues(Svg svg) {
        for (BigDecimal tick : axis.ticks()) {
            svg.line("grid", left, y(tick), right, y(tick));
            svg.element(
                    "text",
                    chart.measured().tick(tick),
                    "class",
                    "tick",
                    "text-anchor",
                    "end",
                    "x",
                    left - 7,
                    "y",
                    y(tick) + view.letters() * 0.35);
        }
    }

    private void drawMonths(Svg svg) {
        double widest = Math.max(
                Letters.width(Months.shortName(grid.period(0), words), view.letters()),
                Letters.width("2026", view.letters()));
        String year = "";
        for (int slot : grid.labelled(slotWidth(), widest + GAP)) {
            double x = clear(x(slot), widest);
            svg.line("axis-mark", x(slot), bottom, x(slot), bottom + 5);
            monthText(svg, Months.shortName(grid.period(slot), words), x, 1.4);
            String its = Months.year(grid.period(slot).last());
            if (!its.equals(year)) {
                monthText(svg, its, x, 2.6);
                year = its;
            }
        }
        svg.line("axis", left, bottom, right, bottom);
    }

    private void monthText(Svg svg, String text, double x, double lines) {
        svg.element(
                "text", text, "class", "tick", "text-anchor", "middle", "x", x, "y", bottom + lines * view.letters());
    }

    private double clear(double middle, double width) {
        return Math.clamp(middle, width / 2 + 1, view.width() - width / 2 - 1);
    }

    private void drawLimits(Svg svg, Limits limits) {
        double top = y(limits.upper());
        svg.empty(
                "rect",
                "class",
                "usual",
                "x",
                left,
                "y",
                top,
                "width",
                right - left,
                "height",
                y(limits.lower()) - top);
        svg.line("limit", left, top, right, top);
        svg.line("limit", left, y(limits.lower()), right, y(limits.lower()));
        svg.line("centre", left, y(limits.centre()), right, y(limits.centre()));
    }

    private void drawLine(Svg svg, Series line, int number) {
        List<Point> known = line.points().stream()
                .filter(point -> point.value().isPresent())
                .sorted((a, b) -> a.period().first().compareTo(b.period().first()))
                .toList();
        StringBuilder path = new StringBuilder();
        int before = Integer.MIN_VALUE;
        for (Point point : known) {
            int slot = grid.slot(point.period().first());
            path.append(slot == before + 1 ? 'L' : 'M')
                    .append(Svg.number(x(slot)))
                    .append(' ')
                    .append(Svg.number(y(point.value().orElseThrow())));
            before = slot;
        }
        svg.empty("path", "class", "line s" + number, "d", path);
        double size = Math.clamp(slotWidth() * 0.32, 1.8, 4.5);
        for (Point point : known) {
            Marker.draw(
                    svg,
                    point.mark(),
                    number,
                    x(grid.slot(point.period().first())),
                    y(point.value().orElseThrow()),
                    size,
                    table.said(line, point));
        }
    }

    private void drawBand(Svg svg, Outlook outlook) {
        Point last = last(chart.series().getFirst());
        String from = Svg.number(x(grid.slot(last.period().first()))) + " "
                + Svg.number(y(last.value().orElseThrow()));
        String x = Svg.number(x(grid.slot(outlook.by())));
        svg.empty(
                "path",
                "class",
                "band",
                "d",
                "M" + from + "L" + x + " " + Svg.number(y(outlook.high())) + "L" + x + " "
                        + Svg.number(y(outlook.low())) + "Z");
    }

    private void drawOutlook(Svg svg, Outlook outlook) {
        Point last = last(chart.series().getFirst());
        double x = x(grid.slot(outlook.by()));
        svg.line("outlook", x(grid.slot(last.period().first())), y(last.value().orElseThrow()), x, y(outlook.likely()));
        svg.line("whisker", x, y(outlook.low()), x, y(outlook.high()));
        svg.open("circle", "class", "point likely", "cx", x, "cy", y(outlook.likely()), "r", 4.5)
                .element(
                        "title",
                        Months.longName(outlook.by(), words) + ": " + table.said(outlook) + ", " + table.range(outlook))
                .close();
    }

    private void drawLabels(Svg svg) {
        for (SideLabels.Placed placed : SideLabels.place(labels(), 2, bottom + 4)) {
            SideLabels.Label label = placed.label();
            svg.empty(
                    "path",
                    "class",
                    "leader " + label.style(),
                    "d",
                    "M" + Svg.number(right + 2) + " " + Svg.number(label.at()) + "L" + Svg.number(right + LEADER - 3)
                            + " " + Svg.number(placed.middle()));
            svg.lines(label.lines(), "label " + label.style(), "start", right + LEADER, placed.middle());
        }
    }

    private List<SideLabels.Label> labels() {
        List<SideLabels.Label> labels = new ArrayList<>();
        boolean single = chart.series().size() == 1;
        for (int i = 0; i < chart.series().size(); i++) {
            Series line = chart.series().get(i);
            if (line.points().stream().noneMatch(point -> point.value().isPresent())) {
                continue;
            }
            BigDecimal latest = last(line).value().orElseThrow();
            if (!single || chart.outlook().isEmpty()) {
                String text = single ? chart.show(latest) : line.name() + " " + chart.show(latest);
                labels.add(label(text, latest, "s" + (i + 1)));
            }
        }
        chart.target().ifPresent(at -> labels.add(label(words.say("target.at", chart.show(at)), at, "target")));
        chart.limits().ifPresent(limits -> {
            labels.add(label(words.say("limit.upper", chart.show(limits.upper())), limits.upper(), "limit"));
            labels.add(label(words.say("centre", chart.show(limits.centre())), limits.centre(), "centre"));
            labels.add(label(words.say("limit.lower", chart.show(limits.lower())), limits.lower(), "limit"));
        });
        chart.outlook()
                .ifPresent(outlook -> labels.add(
                        label(table.said(outlook) + " (" + table.range(outlook) + ")", outlook.likely(), "likely")));
        return labels;
    }

    private SideLabels.Label label(String text, BigDecimal at, String style) {
        return new SideLabels.Label(Lines.wrap(text, view.margin(), view.letters(), MOST_LINES), y(at), style);
    }

    private static Point last(Series line) {
        return line.points().stream()
                .filter(point -> point.value().isPresent())
                .max((a, b) -> a.period().first().compareTo(b.period().first()))
                .orElseThrow();
    }

    private DoubleStream heights() {
        Stream<BigDecimal> points = chart.series().stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> point.value().stream());
        Stream<BigDecimal> limits = chart.limits().stream().flatMap(l -> Stream.of(l.lower(), l.centre(), l.upper()));
        Stream<BigDecimal> ahead = chart.outlook().stream().flatMap(o -> Stream.of(o.low(), o.likely(), o.high()));
        return Stream.of(points, limits, ahead, chart.target().stream())
                .flatMap(values -> values)
                .mapToDouble(BigDecimal::doubleValue);
    }

    private double slotWidth() {
        return (right - left - 16) / Math.max(1, grid.slots() - 1);
    }

    private double x(int slot) {
        return grid.slots() == 1 ? (left + right) / 2 : left + 8 + slot * slotWidth();
    }

    private double y(BigDecimal value) {
        return bottom - axis.share(value.doubleValue()) * (bottom - TOP);
    }
}
