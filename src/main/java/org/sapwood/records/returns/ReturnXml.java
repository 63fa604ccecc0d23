package org.sapwood.records.returns;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.FileCheck;

/** Streams the records of a return. No document type, no entities, nothing fetched, little nesting, short texts. */
final class ReturnXml {
    private static final int DEEPEST = 50;

    private final Path path;
    private final String name;
    private final FileCheck check;

    private ReturnXml(Path path, String name, FileCheck check) {
        this.path = path;
        this.name = name;
        this.check = check;
    }

    /** @throws Refusal when the file is no XML */
    static ReturnXml open(Path path, String name) throws IOException {
        FileCheck check = FileCheck.of(path, name);
        try (Reader text = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            char[] start = new char[64];
            int length = text.read(start);
            String begin = new String(start, 0, Math.max(0, length))
                    .replace("\u00ef\u00bb\u00bf", "")
                    .strip();
            if (!begin.startsWith("<")) {
                throw new Refusal(Fault.in(name, 1, "The file is not XML", "Give the return as XML or CSV"));
            }
        }
        return new ReturnXml(path, name, check);
    }

    FileCheck check() {
        return check;
    }

    String name() {
        return name;
    }

    /**
     * @param root takes the name of the outermost element, and may refuse it
     * @param records names of the elements that are given to {@code each}, whole, one after the other
     * @throws Refusal for a document type, for what is not well formed, and for nesting that no return has
     */
    void forEach(Consumer<String> root, Set<String> records, Consumer<Element> each) throws IOException {
        try (Reader text = new CappedReader(Files.newBufferedReader(path, charset()), name)) {
            XMLStreamReader events = factory().createXMLStreamReader(text);
            try {
                read(events, root, records, each);
            } finally {
                events.close();
            }
        } catch (XMLStreamException e) {
            throw new Refusal(malformed(e), e);
        }
    }

    private void read(XMLStreamReader events, Consumer<String> root, Set<String> records, Consumer<Element> each)
            throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        int depth = 0;
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.DTD -> throw new Refusal(documentType(events));
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = events.getLocalName();
                    if (depth == 0) {
                        root.accept(element);
                    }
                    refuseDeep(++depth, events);
                    begin(open, new Element(element, events.getLocation().getLineNumber()), records);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().add(events.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(open, each);
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(documentType(events));
                default -> {
                    // comments and instructions say nothing about children
                }
            }
        }
    }

    private static void begin(Deque<Element> open, Element element, Set<String> records) {
        if (!open.isEmpty()) {
            open.peek().add(element);
            open.push(element);
        } else if (records.contains(element.name())) {
            open.push(element);
        }
    }

    private static void end(Deque<Element> open, Consumer<Element> each) {
        if (!open.isEmpty()) {
            Element ended = open.pop();
            if (open.isEmpty()) {
                each.accept(ended);
            }
        }
    }

    private void refuseDeep(int depth, XMLStreamReader events) {
        if (depth > DEEPEST) {
            throw new Refusal(Fault.in(
                    name,
                    events.getLocation().getLineNumber(),
                    "Elements are nested more than " + DEEPEST + " deep, which no return does",
                    "Export the return again from the case system"));
        }
    }

    private Fault documentType(XMLStreamReader events) {
        return Fault.in(
                name,
                events.getLocation().getLineNumber(),
                "The XML has a document type or entities, which are not read",
                "Remove the DOCTYPE; no return has one");
    }

    private Fault malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return Fault.in(
                name,
                line,
                "The XML is cut off or not well formed here",
                "Copy the file again, or export the return again from the case system");
    }

    private Charset charset() {
        return check.isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        return factory;
    }
}
