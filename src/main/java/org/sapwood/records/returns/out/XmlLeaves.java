package org.sapwood.records.returns.out;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML file of elements that hold other elements or a text. */
final class XmlLeaves implements Closeable {
    private final OutputStream out;
    private final XMLStreamWriter xml;

    XmlLeaves(Path file) throws IOException {
        out = Files.newOutputStream(file);
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            out.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlLeaves did(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException("Writing XML failed: " + e.getMessage(), e);
        }
    }

    XmlLeaves open(String element) throws IOException {
        return did(() -> xml.writeStartElement(element));
    }

    XmlLeaves end() throws IOException {
        return did(xml::writeEndElement);
    }

    XmlLeaves line() throws IOException {
        return did(() -> xml.writeCharacters("\n"));
    }

    /** An element with a text, an empty one when there is none. */
    XmlLeaves leaf(String element, String value) throws IOException {
        return did(() -> {
            if (value == null) {
                xml.writeEmptyElement(element);
            } else {
                xml.writeStartElement(element);
                xml.writeCharacters(value);
                xml.writeEndElement();
            }
        });
    }

    /** Nothing at all when there is no text. */
    XmlLeaves filled(String element, String value) throws IOException {
        return value == null ? this : leaf(element, value);
    }

    /** Ends what is still open. */
    @Override
    public void close() throws IOException {
        try (out) {
            did(() -> {
                xml.writeEndDocument();
                xml.close();
            });
        }
    }
}
