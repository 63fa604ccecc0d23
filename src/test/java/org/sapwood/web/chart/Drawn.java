package org.sapwood.web.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing as a browser would take it in: parsed again, with its own idea of how wide letters are. */
final class Drawn {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Element svg;

    private Drawn(Element svg) {
        this.svg = svg;
    }

    static Document parsed(String drawing) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + e.getMessage() + "\n" + drawing, e);
        }
    }

    /** Both views of a figure, or its only one. */
    static List<Drawn> views(Figure figure) {
        Document document = parsed(figure.svg());
        Element root = document.getDocumentElement();
        return root.getTagName().equals("svg")
                ? List.of(new Drawn(root))
                : elements(root, "svg").stream().map(Drawn::new).toList();
    }

    String style() {
        return svg.getAttribute("class");
    }

    double width() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ", -1)[2]);
    }

    double height() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ", -1)[3]);
    }

    List<Element> all(String name) {
        return elements(svg, name);
    }

    List<Element> all() {
        List<Element> all = elements(svg, "*");
        all.add(svg);
        return all;
    }

    List<Element> styled(String style) {
        return all().stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(style))
                .toList();
    }

    List<Box> textBoxes() {
        return all("text").stream().map(this::box).toList();
    }

    Box box(Element text) {
        double size = size();
        double width = width(text.getTextContent()) * size;
        double x = Double.parseDouble(text.getAttribute("x"));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        double baseline = Double.parseDouble(text.getAttribute("y"));
        return new Box(left, baseline - size * 0.7, left + width, baseline + size * 0.12);
    }

    /** No more than letters take in any common face without serifs: what overlaps by it overlaps for certain. */
    private static double width(String text) {
        return text.chars()
                .mapToDouble(letter -> "iljtfrI|.,:;'’()[]{}!/-\" ".indexOf(letter) >= 0 ? 0.21 : 0.5)
                .sum();
    }

    /** The ends of all straight and curved strokes, wherever they are given as places and not as steps. */
    List<Spot> places() {
        List<Spot> places = new ArrayList<>();
        for (Element path : all("path")) {
            String d = path.getAttribute("d");
            if (d.matches("[MLCZ0-9 .-]*")) {
                Matcher numbers = NUMBER.matcher(d);
                while (numbers.find()) {
                    double x = Double.parseDouble(numbers.group());
                    if (!numbers.find()) {
                        throw new AssertionError("An odd number of coordinates: " + d);
                    }
                    places.add(new Spot(x, Double.parseDouble(numbers.group())));
                }
            }
        }
        return places;
    }

    private double size() {
        boolean wide = style().contains("-wide");
        if (style().contains("tree")) {
            return wide ? 18 : 14;
        }
        return style().contains("spark") ? 13 : wide ? 15 : 14;
    }

    private static List<Element> elements(Element root, String name) {
        var nodes = root.getElementsByTagName(name);
        return new ArrayList<>(IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList());
    }
}
