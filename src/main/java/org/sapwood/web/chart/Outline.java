package org.sapwood.web.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Outlines written for size one, made larger: scaling by a transform would scale their strokes too. */
final class Outline {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Outline() {}

    static String scaled(double x, double y, String relative, double size) {
        String path = NUMBER.matcher(relative)
                .replaceAll(found -> Matcher.quoteReplacement(Svg.number(Double.parseDouble(found.group()) * size)));
        return "M" + Svg.number(x) + " " + Svg.number(y) + path;
    }
}
