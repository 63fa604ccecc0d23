package org.sapwood.web.chart;

/** A leaf: its shape turned as it grew, its mark upright. */
final class LeafPaint {
    private LeafPaint() {}

    static void draw(Svg svg, Crown.GrownLeaf grown, Words words) {
        TreeDrawing.Leaf leaf = grown.leaf();
        svg.open(
                        "a",
                        "class",
                        "leaf " + leaf.state().word(),
                        "href",
                        leaf.place().href(),
                        "tabindex",
                        "-1")
                .element("title", TreeTable.said(leaf, words));
        shape(svg, grown, leaf.state());
        svg.close();
    }

    /** For the legend: a leaf that leads nowhere. */
    static void sample(Svg svg, TreeDrawing.State state, Spot base, double length) {
        Crown.GrownLeaf grown = new Crown.GrownLeaf(
                new TreeDrawing.Leaf(new TreeDrawing.Place("", "#"), state), base, new Spot(1, 0), length);
        svg.open("g", "class", "leaf " + state.word());
        shape(svg, grown, state);
        svg.close();
    }

    private static void shape(Svg svg, Crown.GrownLeaf grown, TreeDrawing.State state) {
        svg.empty("path", "class", "blade", "d", blade(grown));
        Spot middle = grown.middle();
        double unit = grown.length() / 30;
        switch (state) {
            case IMPROVING -> mark(svg, middle.x() - 5 * unit, middle.y() + 0.5 * unit, "l3.5 3.8l6.5 -8", unit);
            case CONCERN -> {
                mark(svg, middle.x(), middle.y() - 6 * unit, "v7.2", unit);
                mark(svg, middle.x(), middle.y() + 5 * unit, "v0.6", unit);
            }
            case USUAL ->
                svg.line(
                        "vein",
                        grown.base().x(),
                        grown.base().y(),
                        grown.base()
                                .plus(grown.direction(), grown.length() * 0.8)
                                .x(),
                        grown.base()
                                .plus(grown.direction(), grown.length() * 0.8)
                                .y());
            case NO_FIGURE -> {}
        }
    }

    private static void mark(Svg svg, double x, double y, String outline, double unit) {
        svg.empty("path", "class", "mark", "d", Outline.scaled(x, y, outline, unit));
    }

    private static String blade(Crown.GrownLeaf grown) {
        Spot base = grown.base();
        Spot along = grown.direction();
        Spot across = along.normal();
        double length = grown.length();
        Spot end = base.plus(along, length);
        return "M" + base.written()
                + "C"
                + base.plus(along, length * 0.12).plus(across, length * 0.34).written()
                + " "
                + base.plus(along, length * 0.62).plus(across, length * 0.42).written()
                + " " + end.written()
                + "C"
                + base.plus(along, length * 0.62).plus(across, -length * 0.42).written()
                + " "
                + base.plus(along, length * 0.12).plus(across, -length * 0.34).written()
                + " " + base.written()
                + "Z";
    }
}
