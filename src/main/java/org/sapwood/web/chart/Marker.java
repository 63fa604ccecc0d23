package org.sapwood.web.chart;

/** A point of a line: its shape tells the line and whether it is out of the ordinary, so that colour need not. */
final class Marker {
    private static final double SPECIAL = 1.7;

    private Marker() {}

    /** @param said what is read out for the point */
    static void draw(Svg svg, Point.Mark mark, int line, double x, double y, double size, String said) {
        switch (mark) {
            case USUAL -> usual(svg, "point s" + line, line, x, y, size);
            case PART -> usual(svg, "point part s" + line, line, x, y, size);
            case SPECIAL -> shape(svg, "point special", x, y, size * SPECIAL, "l1 1l-1 1l-1 -1z", 0, -1);
        }
        svg.element("title", said).close();
    }

    private static void usual(Svg svg, String style, int line, double x, double y, double size) {
        switch (line) {
            case 2 -> shape(svg, style, x, y, size * 0.95, "h2v2h-2z", -1, -1);
            case 3 -> shape(svg, style, x, y, size * 1.2, "l1.1 1.9h-2.2z", 0, -1.2);
            case 4 -> shape(svg, style, x, y, size * 1.2, "l1.1 -1.9h-2.2z", 0, 1.2);
            default -> svg.open("circle", "class", style, "cx", x, "cy", y, "r", size);
        }
    }

    private static void shape(
            Svg svg, String style, double x, double y, double size, String outline, double fromX, double fromY) {
        svg.open("path", "class", style, "d", Outline.scaled(x + fromX * size, y + fromY * size, outline, size));
    }
}
