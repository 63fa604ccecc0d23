package org.sapwood.web.chart;

import java.util.List;

/** What the leaves mean, below the ground. */
final class TreeLegend {
    private static final double AIR = 14;
    private static final List<TreeDrawing.State> ORDER = List.of(
            TreeDrawing.State.IMPROVING,
            TreeDrawing.State.CONCERN,
            TreeDrawing.State.USUAL,
            TreeDrawing.State.NO_FIGURE);

    private final Words words;
    private final TreeSize size;
    private final double top;
    private final int inRow;

    TreeLegend(Words words, TreeSize size, double top) {
        this.words = words;
        this.size = size;
        this.top = top + AIR;
        this.inRow = size == TreeSize.WIDE ? ORDER.size() + 1 : 2;
    }

    double bottom() {
        return top + Math.ceilDiv(ORDER.size() + 1, inRow) * row() + 2;
    }

    void draw(Svg svg) {
        for (int i = 0; i < ORDER.size(); i++) {
            Spot base = base(i);
            LeafPaint.sample(svg, ORDER.get(i), base, leaf());
            text(
                    svg,
                    new Spot(base.x() + leaf() + 8, base.y()),
                    words.say("tree." + ORDER.get(i).word()));
        }
        text(svg, base(ORDER.size()), words.say("tree.more.key"));
    }

    private Spot base(int place) {
        double column = (size.width() - 2 * AIR) / inRow;
        int line = place / inRow;
        return new Spot(AIR + place % inRow * column, top + (line + 0.5) * row());
    }

    private void text(Svg svg, Spot at, String text) {
        svg.element("text", text, "class", "legend-word", "x", at.x(), "y", at.y() + size.letters() * 0.35);
    }

    private double leaf() {
        return size.letters() * 1.7;
    }

    private double row() {
        return size.letters() * 1.9;
    }
}
