package org.sapwood.tree.text;

import java.util.regex.Pattern;

/** Nodes as YAML that people read and edit. */
final class YamlWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9£](?:[A-Za-z0-9 ,.;()'/%&£+-]*[A-Za-z0-9.)%])?");
    private static final Pattern MEANT = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|[0-9.+-].*");
    private static final Pattern HARMLESS =
            Pattern.compile("yes|no|20\\d\\d/\\d\\d|\\d{4}-\\d{2}-\\d{2}|\\d{1,9}(\\.\\d{1,9})?");

    private final StringBuilder text = new StringBuilder();

    static String write(Node.Mapping mapping) {
        YamlWriter writer = new YamlWriter();
        writer.mapping(mapping, 0, "");
        return writer.text.toString();
    }

    private void mapping(Node.Mapping mapping, int indent, String first) {
        String before = first;
        for (var entry : mapping.entries().entrySet()) {
            text.append(before.isEmpty() ? " ".repeat(indent) : before)
                    .append(entry.getKey())
                    .append(':');
            before = "";
            value(entry.getValue(), indent + 2);
        }
    }

    private void value(Node node, int indent) {
        switch (node) {
            case Node.Nothing _ -> text.append('\n');
            case Node.Text single ->
                text.append(' ').append(quoted(single.value())).append('\n');
            case Node.Listing listing when listing.nodes().isEmpty() -> text.append(" []\n");
            case Node.Listing listing -> {
                text.append('\n');
                listing.nodes().forEach(one -> listed(one, indent));
            }
            case Node.Mapping mapping when mapping.entries().isEmpty() -> text.append(" {}\n");
            case Node.Mapping mapping -> {
                text.append('\n');
                mapping(mapping, indent, "");
            }
        }
    }

    private void listed(Node node, int indent) {
        String dash = " ".repeat(indent) + "-";
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping(mapping, indent + 2, dash + " ");
        } else {
            text.append(dash);
            value(node, indent + 2);
        }
    }

    private static String quoted(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && (!MEANT.matcher(value).matches() || HARMLESS.matcher(value).matches());
        if (plain) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> isPrintable(point) ? Character.toString(point) : "\\u%04x".formatted(point);
        };
    }

    private static boolean isPrintable(int point) {
        return (point >= 0x20 && point <= 0x7E)
                || (point >= 0xA0 && point <= 0xD7FF && point != 0x2028 && point != 0x2029)
                || (point >= 0xE000 && point <= 0xFFFD && point != 0xFEFF)
                || point >= 0x10000;
    }
}
