package org.sapwood.synthetic.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** An XML file in UTF-8, written as it grows. */
public final class XmlFile implements Closeable {
    private final TextFile text;
    private final Deque<String> open = new ArrayDeque<>();

    public XmlFile(Path file) {
        this.text = new TextFile(file);
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    public XmlFile open(String element) {
        tag("<", element, ">");
        open.push(element);
        return this;
    }

    public XmlFile close(String element) {
        String last = open.pop();
        if (!last.equals(element)) {
            throw new IllegalStateException("closing " + element + " inside " + last);
        }
        tag("</", element, ">");
        return this;
    }

    /** An element with a text; an empty one when the text is. */
    public XmlFile leaf(String element, String value) {
        if (value.isEmpty()) {
            tag("<", element, "/>");
            return this;
        }
        tag("<", element, ">");
        text.write(escaped(value));
        tag("</", element, ">");
        return this;
    }

    /** An element with a text; nothing at all when the text is empty. */
    public XmlFile filled(String element, String value) {
        return value.isEmpty() ? this : leaf(element, value);
    }

    public XmlFile line() {
        text.write('\n');
        return this;
    }

    private void tag(String begin, String element, String end) {
        text.write(begin);
        text.write(element);
        text.write(end);
    }

    private static String escaped(String value) {
        return value.indexOf('&') < 0 && value.indexOf('<') < 0
                ? value
                : value.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            close(open.peek());
        }
        text.write('\n');
        text.close();
    }
}
