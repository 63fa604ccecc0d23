package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws one view of a histogram; what is past the limit is hatched as well as coloured. */
final class HistogramPlot {
    private static final double GAP = 10;
    private static final int MOST_LINES = 2;

    private final Histogram chart;
    private final Bins bins;
    private final View view;
    private final Axis axis;
    private final Lines label;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    HistogramPlot(Histogram chart, Bins bins, View view) {
        this.chart = chart;
        this.bins = bins;
        this.view = view;
        this.axis = Axis.fromZero((double) bins.tallest(), Measured.COUNT, view.steps());
        double ticks = axis.ticks().stream()
                .mapToDouble(tick -> Letters.width(Measured.number(tick), view.letters()))
                .max()
                .orElse(0);
        this.left = ticks + GAP + 4;
        this.right = view.width() - Letters.width("1000+", view.letters()) / 2;
        List<String> said = new ArrayList<>();
        for (String each : List.of(chart.limitSaid(), chart.lateSaid(bins))) {
            said.addAll(Lines.wrap(each, view.width() - GAP, view.letters(), MOST_LINES)
                    .texts());
        }
        this.label = Lines.of(said, view.letters());
        this.top = label.height() + GAP;
        this.bottom = view.height() - view.letters() * 3.2;
    }

    String draw() {
        String hatch = chart.id() + "-" + view.suffix() + "-late";
        Svg svg = view.begin(
                chart.id(),
                "histogram",
                view.height(),
                chart.headline(),
                chart.limitSaid() + ": " + chart.lateSaid(bins) + ". "
                        + chart.words().say("same.figures"));
        hatching(svg, hatch);
        drawCases(svg);
        for (int i = 0; i < bins.bins().size(); i++) {
            drawBar(svg, i, hatch);
        }
        svg.line("axis", left, bottom, right, bottom);
        drawDays(svg);
        drawLimit(svg);
        return svg.close().finish();
    }

    private static void hatching(Svg svg, String id) {
        svg.open(
                "pattern",
                "id",
                id,
                "width",
                6.0,
                "height",
                6.0,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.empty("rect", "class", "hatch-ground", "width", 6.0, "height", 6.0);
        svg.line("hatch", 1.5, 0, 1.5, 6).close();
    }

    private void drawCases(Svg svg) {
        for (BigDecimal tick : axis.ticks()) {
            svg.line("grid", left, y(tick.doubleValue()), right, y(tick.doubleValue()));
            text(svg, "end", left - 6, y(tick.doubleValue()) + view.letters() * 0.35, Measured.number(tick));
        }
    }

    private void drawBar(Svg svg, int place, String hatch) {
        Bins.Bin bin = bins.bins().get(place);
        double air = Math.min(2, width() * 0.12);
        double y = y((double) bin.cases());
        List<Object> attributes = List.of(
                "class",
                bin.late() ? "bar late" : "bar",
                "x",
                x(place) + air / 2,
                "y",
                y,
                "width",
                width() - air,
                "height",
                bottom - y,
                "fill",
                bin.late() ? "url(#" + hatch + ")" : "currentColor");
        svg.open("rect", attributes.toArray())
                .element("title", chart.named(bin) + ": " + chart.words().say("cases.many", bin.cases()))
                .close();
    }

    private void drawDays(Svg svg) {
        double room = Letters.width("0000", view.letters()) + GAP;
        int every = (int) Math.max(1, Math.ceil(room / width()));
        int limitPlace = limitPlace();
        int shown = bins.bins().size() - (bins.bins().getLast().last().isEmpty() ? 1 : 0);
        for (int i = 0; i < shown; i++) {
            boolean free = shown == bins.bins().size() || x(shown) + width() / 2 - x(i + 1) >= room;
            if (Math.floorMod(i - limitPlace, every) == 0 && free) {
                int last = bins.bins().get(i).last().orElseThrow();
                svg.line("axis-mark", x(i + 1), bottom, x(i + 1), bottom + 5);
                text(svg, "middle", x(i + 1), bottom + view.letters() * 1.4, Integer.toString(last));
            }
        }
        if (shown < bins.bins().size()) {
            text(
                    svg,
                    "middle",
                    x(shown) + width() / 2,
                    bottom + view.letters() * 1.4,
                    bins.bins().getLast().first() + "+");
        }
        String unit = Lines.wrap(chart.unit(), right - left, view.letters(), 1)
                .texts()
                .getFirst();
        text(svg, "middle", (left + right) / 2, bottom + view.letters() * 2.8, unit);
    }

    private void drawLimit(Svg svg) {
        double x = x(limitPlace() + 1);
        svg.line("target", x, top - 4, x, bottom);
        double half = label.width() / 2 + 1;
        double middle = Math.clamp(x, half, view.width() - half);
        svg.lines(label, "label target", "middle", middle, label.height() / 2);
    }

    private int limitPlace() {
        int place = 0;
        while (!bins.bins().get(place + 1).late()) {
            place++;
        }
        return place;
    }

    private void text(Svg svg, String anchor, double x, double y, String text) {
        svg.element("text", text, "class", "tick", "text-anchor", anchor, "x", x, "y", y);
    }

    private double width() {
        return (right - left) / bins.bins().size();
    }

    private double x(int place) {
        return left + place * width();
    }

    private double y(double cases) {
        return bottom - axis.share(cases) * (bottom - top);
    }
}
