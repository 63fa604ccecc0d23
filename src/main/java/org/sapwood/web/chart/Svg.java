package org.sapwood.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed SVG. Whatever comes from outside is escaped here and nowhere else. */
final class Svg {
    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; a number is written with one decimal */
    Svg open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    Svg empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Svg text(String text) {
        escape(text);
        return this;
    }

    /** What another of these has finished. */
    Svg drawn(String svg) {
        out.append(svg);
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return empty("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /** Lines of text below each other, the block centred on a height. */
    Svg lines(Lines lines, String style, String anchor, double x, double middle) {
        return lines(lines, style, anchor, x, middle, "");
    }

    /** @param aside the end of the last line, written less loudly; may be empty */
    Svg lines(Lines lines, String style, String anchor, double x, double middle, String aside) {
        double baseline = middle - lines.height() / 2 + lines.size() * 0.95;
        for (String line : lines.texts()) {
            open("text", "class", style, "text-anchor", anchor, "x", x, "y", baseline);
            if (!aside.isEmpty() && line.equals(lines.texts().getLast()) && line.endsWith(aside)) {
                text(line.substring(0, line.length() - aside.length()));
                element("tspan", aside, "class", "aside");
            } else {
                text(line);
            }
            close();
            baseline += lines.leading();
        }
        return this;
    }

    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open: close it before the drawing ends.");
        }
        return out.toString();
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            if (attributes[i + 1] instanceof Double number) {
                out.append(number(number));
            } else {
                escape(attributes[i + 1].toString());
            }
            out.append('"');
        }
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isOfXml(character) ? character : 0xFFFD);
        }
    }

    private static boolean isOfXml(int character) {
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        boolean never = character == 0xFFFE || character == 0xFFFF;
        boolean blank = character == '\t' || character == '\n';
        return blank || (character >= 0x20 && !surrogate && !never);
    }
}
