package org.sapwood.records.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.extract.RawExtract;

/**
 * The SSDA903 as XML: a list of children, each with a header and episodes. What is nested is recognised by a column
 * that only one table has; single values in a child's header go to the table that has them, and to Header otherwise.
 */
final class Ssda903Xml {
    private static final String ROOT = "EXPSSDA903";
    private static final String CHILD_HEADER = "HEADER";
    private static final String HEADER = "Header";
    private static final Map<String, String> NAMES = Map.of("CHILDID", "CHILD", "PL", "PLACE");

    private final Layout layout;
    private final Recogniser recogniser;
    private final ReturnRows rows = new ReturnRows();

    private Ssda903Xml(Layout layout) {
        this.layout = layout;
        this.recogniser = new Recogniser(layout);
    }

    static RawExtract open(Path file, String name, Layout layout, Optional<RawExtract.StatedDate> date)
            throws IOException {
        ReturnXml xml = ReturnXml.open(file, name);
        Ssda903Xml reading = new Ssda903Xml(layout);
        xml.forEach(root -> refuseOther(root, name), Set.of("CHILD"), reading::child);
        return new RawExtract(
                file.toString(),
                reading.rows.tables(layout, name, xml.check().isUtf8()),
                List.of(xml.check().source()),
                date,
                reading.rows.unplaced(),
                () -> {});
    }

    private static void refuseOther(String root, String file) {
        if (!root.equals(ROOT)) {
            throw new Refusal(Fault.in(
                    file,
                    1,
                    "The outermost element is " + root + ", not " + ROOT + ", so this is not an SSDA903 return",
                    "Give the XML or the CSV files of the SSDA903 return"));
        }
    }

    private void child(Element child) {
        Map<String, String> person = new LinkedHashMap<>();
        Map<String, Map<String, String>> single = new LinkedHashMap<>();
        for (Element header : child.children(CHILD_HEADER)) {
            header.children().stream().filter(Element::isLeaf).forEach(leaf -> {
                String column = NAMES.getOrDefault(leaf.name(), leaf.name());
                String table = recogniser.owner(column).orElse(HEADER);
                single.computeIfAbsent(table, _ -> new LinkedHashMap<>()).put(column, leaf.text());
                person.put(column, leaf.text());
            });
        }
        single.computeIfAbsent(HEADER, _ -> new LinkedHashMap<>());
        single.forEach((table, values) -> single(table, child.line(), values, person));
        for (Element header : child.children(CHILD_HEADER)) {
            header.children().stream().filter(part -> !part.isLeaf()).forEach(part -> nested(part, person));
        }
        child.children().stream()
                .filter(part -> !part.name().equals(CHILD_HEADER))
                .forEach(part -> nested(part, person));
    }

    /** A table of single values has a row for the child only where one of them is filled. */
    private void single(String table, int line, Map<String, String> values, Map<String, String> person) {
        if (table.equals(HEADER) || values.values().stream().anyMatch(value -> !value.isBlank())) {
            rows.add(table, line, with(table, values, person));
        }
    }

    private void nested(Element part, Map<String, String> person) {
        Map<String, String> values = new LinkedHashMap<>();
        part.children().forEach(leaf -> values.put(NAMES.getOrDefault(leaf.name(), leaf.name()), leaf.text()));
        Optional<String> table = values.keySet().stream()
                .flatMap(column -> recogniser.owner(column).stream())
                .findFirst();
        if (table.isPresent()) {
            rows.add(table.get(), part.line(), with(table.get(), values, person));
        } else {
            rows.unplaced(part);
        }
    }

    /** The values, and what the table repeats of the child: its id, date of birth and sex. */
    private Map<String, String> with(String table, Map<String, String> values, Map<String, String> person) {
        Map<String, String> whole = new LinkedHashMap<>();
        layout.table(table).map(Table::columns).orElse(List.of()).forEach(column -> {
            if (person.containsKey(column.name())) {
                whole.put(column.name(), person.get(column.name()));
            }
        });
        whole.putAll(values);
        return whole;
    }
}
