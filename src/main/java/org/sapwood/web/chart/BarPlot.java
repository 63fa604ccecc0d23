package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.List;

/** Draws one view of a bar chart: names beside the bars on a page, above them on a phone. */
final class BarPlot {
    private static final double BAR = 20;
    private static final double BETWEEN = 12;
    private static final double WIDEST_NAME = 250;
    private static final double AIR = 7;
    private static final double LEAST_PLOT = 120;
    private static final int MOST_LINES = 3;

    private final BarChart chart;
    private final View view;
    private final boolean beside;
    private final List<Lines> names;
    private final Axis axis;
    private final double left;
    private final double right;
    private final double top;

    BarPlot(BarChart chart, View view) {
        this.chart = chart;
        this.view = view;
        this.beside = view == View.WIDE;
        this.names = chart.bars().stream()
                .map(bar -> Lines.wrap(
                        bar.own() ? chart.words().say("own", bar.name()) : bar.name(),
                        beside ? WIDEST_NAME : view.width() - 4,
                        view.letters(),
                        MOST_LINES))
                .toList();
        double most = chart.bars().stream()
                .flatMap(bar -> bar.value().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        this.axis = Axis.fromZero(
                Math.max(most, chart.target().map(BigDecimal::doubleValue).orElse(0.0)),
                chart.measured(),
                view.steps());
        double widestName = names.stream().mapToDouble(Lines::width).max().orElse(0);
        double widestSaid = chart.bars().stream()
                .filter(bar -> bar.value().isPresent())
                .mapToDouble(bar -> Letters.width(chart.said(bar), view.letters()))
                .max()
                .orElse(0);
        this.left = beside ? widestName + AIR * 2 : 2;
        this.right = Math.max(left + LEAST_PLOT, view.width() - widestSaid - AIR * 2);
        this.top = chart.target().isPresent() ? view.letters() * 1.6 : 4;
    }

    String draw() {
        double height = top + names.stream().mapToDouble(this::rowHeight).sum() + 4;
        Svg svg = view.begin(
                chart.id(), "bars", height, chart.headline(), chart.words().say("bars.description"));
        double y = top;
        for (int i = 0; i < names.size(); i++) {
            drawRow(svg, chart.bars().get(i), names.get(i), y);
            y += rowHeight(names.get(i));
        }
        if (beside) {
            svg.line("axis", left, top, left, height - 4);
        }
        chart.target().ifPresent(target -> labelTarget(svg, target));
        return svg.close().finish();
    }

    private void drawRow(Svg svg, BarChart.Bar bar, Lines name, double y) {
        double barTop = beside ? y + (rowHeight(name) - BAR) / 2 : y + name.height() + 6;
        if (beside) {
            svg.lines(name, bar.own() ? "name own" : "name", "end", left - AIR, y + rowHeight(name) / 2);
        } else {
            svg.lines(name, bar.own() ? "name own" : "name", "start", left, y + name.height() / 2);
        }
        if (bar.value().isPresent()) {
            svg.open(
                            "rect",
                            "class",
                            bar.own() ? "bar own" : "bar",
                            "x",
                            left,
                            "y",
                            barTop,
                            "width",
                            Math.max(0, x(bar.value().get().doubleValue()) - left),
                            "height",
                            BAR)
                    .element("title", bar.name() + ": " + chart.said(bar))
                    .close();
        }
        drawSaid(svg, bar, barTop + BAR / 2 + view.letters() * 0.35);
        if (bar.value().isPresent() && chart.target().isPresent()) {
            double x = x(chart.target().get().doubleValue());
            svg.line("halo", x, barTop - 4, x, barTop + BAR + 4);
            svg.line("target", x, barTop - 4, x, barTop + BAR + 4);
        }
    }

    /** In a column of their own, so that no bar and no target runs through them. */
    private void drawSaid(Svg svg, BarChart.Bar bar, double baseline) {
        double x = (bar.value().isPresent() ? right : left) + AIR;
        Lines said = Lines.wrap(chart.said(bar), view.width() - x - 1, view.letters(), 1);
        String style = bar.value().isPresent() ? "value" : "value none";
        svg.element("text", said.texts().getFirst(), "class", style, "x", x, "y", baseline);
    }

    private void labelTarget(Svg svg, BigDecimal target) {
        double x = x(target.doubleValue());
        String said = chart.words().say("target.at", chart.measured().show(target, chart.words()));
        double half = Letters.width(said, view.letters()) / 2 + 1;
        svg.element(
                "text",
                said,
                "class",
                "label target",
                "text-anchor",
                "middle",
                "x",
                Math.clamp(x, half, view.width() - half),
                "y",
                view.letters());
    }

    private double rowHeight(Lines name) {
        return beside ? Math.max(BAR, name.height()) + BETWEEN : name.height() + BAR + BETWEEN + 4;
    }

    private double x(double value) {
        return left + axis.share(value) * (right - left);
    }
}
