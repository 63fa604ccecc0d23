package org.sapwood.document;

/** Writes XML text. Characters that XML cannot hold become a question mark. */
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** @param attributes names and values in turn */
    Xml open(String element, String... attributes) {
        return tag(element, attributes, ">");
    }

    Xml close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    Xml empty(String element, String... attributes) {
        return tag(element, attributes, "/>");
    }

    /** An element that holds nothing but words. */
    Xml whole(String element, String words, String... attributes) {
        return open(element, attributes).words(words).close(element);
    }

    private Xml tag(String element, String[] attributes, String end) {
        text.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            text.append(' ').append(attributes[at]).append("=\"");
            words(attributes[at + 1]);
            text.append('"');
        }
        text.append(end);
        return this;
    }

    Xml words(String words) {
        words.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(isHeld(point) ? point : '?');
            }
        });
        return this;
    }

    private static boolean isHeld(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
