package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text broken into lines that are no wider than asked for.
 *
 * @param size of the letters
 */
record Lines(List<String> texts, double width, double size) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double LEADING = 1.2;

    /** Text that does not fit into so many lines ends in an ellipsis; the table beside a drawing has it in full. */
    static Lines wrap(String text, double widest, double size, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACES.split(text.strip(), -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Letters.width(longer, size) <= widest) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = broken(word, widest, size, lines);
        }
        lines.add(line);
        return of(lines.size() <= most ? lines : shortened(lines, widest, size, most), size);
    }

    static Lines of(List<String> lines, double size) {
        double width = lines.stream()
                .mapToDouble(line -> Letters.width(line, size))
                .max()
                .orElse(0);
        return new Lines(List.copyOf(lines), width, size);
    }

    double leading() {
        return size * LEADING;
    }

    double height() {
        return texts.size() * leading();
    }

    /** The rest of a word that is too long for one line. */
    private static String broken(String word, double widest, double size, List<String> lines) {
        String rest = word;
        while (Letters.width(rest, size) > widest) {
            String head = Letters.beginning(rest, widest, size);
            lines.add(head);
            rest = rest.substring(head.length());
        }
        return rest;
    }

    private static List<String> shortened(List<String> lines, double widest, double size, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast();
        kept.add(
                Letters.beginning(last, widest - Letters.width("…", size), size).stripTrailing() + "…");
        return kept;
    }
}
