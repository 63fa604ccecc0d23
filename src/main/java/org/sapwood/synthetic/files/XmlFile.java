package org.sapwood.synthetic.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** An XML file in UTF-8, written as it grows. */
public final class XmlFile implements Closeable {
    private final BufferedWriter writer;
    private final Deque<String> open = new ArrayDeque<>();

    public XmlFile(Path file) {
        this.writer = CsvFile.open(file);
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    public XmlFile open(String element) {
        put("<" + element + ">");
        open.push(element);
        return this;
    }

    public XmlFile close(String element) {
        String last = open.pop();
        if (!last.equals(element)) {
            throw new IllegalStateException("closing " + element + " inside " + last);
        }
        put("</" + element + ">");
        return this;
    }

    /** An element with a text; an empty one when the text is. */
    public XmlFile leaf(String element, String text) {
        put(text.isEmpty() ? "<" + element + "/>" : "<" + element + ">" + escaped(text) + "</" + element + ">");
        return this;
    }

    /** An element with a text; nothing at all when the text is empty. */
    public XmlFile filled(String element, String text) {
        return text.isEmpty() ? this : leaf(element, text);
    }

    public XmlFile line() {
        put("\n");
        return this;
    }

    private static String escaped(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void put(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            close(open.peek());
        }
        put("\n");
        writer.close();
    }
}
