package org.sapwood.records.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of a return with all that is in it, its own text trimmed. */
final class Element {
    private final String name;
    private final int line;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    List<Element> children() {
        return children;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    String text() {
        return text.toString();
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String piece) {
        text.append(piece);
    }

    List<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text of the first child of this name; empty when there is none or it is blank. */
    Optional<String> textOf(String childName) {
        return children.stream()
                .filter(child -> child.name.equals(childName))
                .map(Element::text)
                .map(String::strip)
                .filter(found -> !found.isEmpty())
                .findFirst();
    }
}
