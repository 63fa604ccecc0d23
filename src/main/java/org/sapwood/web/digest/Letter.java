package org.sapwood.web.digest;

import java.util.List;
import java.util.Optional;
import org.sapwood.web.frame.Words;

/**
 * A digest as it is read, before it is made plain text or HTML.
 *
 * @param tells whether there is more in it than what everybody is told
 */
public record Letter(
        String subject, String greeting, List<Section> sections, List<Line> foot, boolean tells, Words words) {
    public Letter {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** What stands under one heading. */
    public record Section(String heading, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** @param address of the page where more is to be read */
    public record Line(String text, Optional<String> address) {}

    /** As plain text, each address on a line of its own. */
    public String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n");
        for (Section section : sections) {
            text.append("\n").append(section.heading()).append("\n");
            section.lines().forEach(line -> write(text, "- ", line));
        }
        text.append("\n-- \n");
        foot.forEach(line -> write(text, "", line));
        return text.toString();
    }

    private static void write(StringBuilder text, String sign, Line line) {
        text.append(sign).append(line.text()).append("\n");
        line.address()
                .ifPresent(address -> text.append("  ".substring(2 - sign.length()))
                        .append(address)
                        .append("\n"));
    }
}
