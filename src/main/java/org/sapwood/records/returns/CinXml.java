package org.sapwood.records.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.extract.RawExtract;

/**
 * The CIN census: one XML file, a message with a header and children. Every module becomes a table by the name of its
 * element. Episodes of need, assessments and plans get an id, their number in the return, to join on.
 */
final class CinXml {
    private static final String CHILD_ID = "LAchildID";
    private static final Map<String, String> IDS =
            Map.of("CINdetails", "CINdetailsID", "Assessments", "AssessmentID", "ChildProtectionPlans", "CPPID");
    private static final String FACTORS = "FactorsIdentifiedAtAssessment";
    private static final String STARTED = "AssessmentActualStartDate";

    /** Elements that hold one repeated value, each of which is a row of its own; and the column it fills. */
    private static final Map<String, String> LISTS =
            Map.of("Disabilities", "Disability", "Reviews", "CPPreviewDate", FACTORS, "AssessmentFactor");

    private final Map<String, String> tables;
    private final ReturnRows rows = new ReturnRows();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private Optional<RawExtract.StatedDate> date = Optional.empty();

    private CinXml(Layout layout) {
        tables = layout.tables().stream()
                .map(Table::name)
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
    }

    static RawExtract open(Path file, String name, Layout layout) throws IOException {
        ReturnXml xml = ReturnXml.open(file, name);
        CinXml census = new CinXml(layout);
        xml.forEach(root -> census.refuseOther(root, name), Set.of("Header", "Child"), record -> {
            if (record.name().equals("Header")) {
                census.header(record, name);
            } else {
                census.child(record);
            }
        });
        return new RawExtract(
                file.toString(),
                census.rows.tables(layout, name, xml.check().isUtf8()),
                List.of(xml.check().source()),
                census.date,
                census.rows.unplaced(),
                () -> {});
    }

    private void refuseOther(String root, String file) {
        if (!root.equals("Message")) {
            throw new Refusal(notTheCensus(file, "The outermost element is " + root + ", not Message"));
        }
    }

    private static Fault notTheCensus(String file, String message) {
        return Fault.in(file, 1, message + ", so this is not a CIN census", "Give the XML file of the CIN census");
    }

    private void header(Element header, String file) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element part : header.children()) {
            part.children().forEach(leaf -> values.putIfAbsent(leaf.name(), leaf.text()));
        }
        String collection = values.getOrDefault("Collection", "CIN").strip();
        if (!collection.equals("CIN")) {
            throw new Refusal(notTheCensus(file, "The collection is " + collection));
        }
        rows.add("Header", header.line(), values);
        date = statedDate(values.getOrDefault("ReferenceDate", "").strip());
    }

    private static Optional<RawExtract.StatedDate> statedDate(String text) {
        try {
            return Optional.of(new RawExtract.StatedDate(LocalDate.parse(text), "ReferenceDate of the return"));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the cell goes to quarantine; the load then asks for a date
        }
    }

    private void child(Element child) {
        Map<String, String> ids = new LinkedHashMap<>();
        child.children("ChildIdentifiers").stream()
                .findFirst()
                .flatMap(identifiers -> identifiers.textOf(CHILD_ID))
                .ifPresent(id -> ids.put(CHILD_ID, id));
        child.children().forEach(module -> module(module, ids));
    }

    private void module(Element module, Map<String, String> context) {
        if (LISTS.containsKey(module.name())) {
            list(module, context);
            return;
        }
        String table = tables.get(module.name().toLowerCase(Locale.ROOT));
        if (table == null) {
            rows.unplaced(module);
            return;
        }
        Map<String, String> ids = new LinkedHashMap<>(context);
        if (IDS.containsKey(table)) {
            ids.put(IDS.get(table), Integer.toString(numbers.merge(table, 1, Integer::sum)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        module.children().stream()
                .filter(Element::isLeaf)
                .filter(leaf -> !LISTS.containsKey(leaf.name()))
                .forEach(leaf -> values.merge(leaf.name(), leaf.text(), (one, other) -> one + "," + other));
        ids.forEach(values::putIfAbsent);
        factors(module).ifPresent(factors -> values.put("AssessmentFactors", factors));
        rows.add(table, module.line(), values);
        module.textOf(STARTED).ifPresent(started -> ids.put(STARTED, started));
        module.children().stream().filter(child -> !child.isLeaf()).forEach(child -> module(child, ids));
    }

    private static Optional<String> factors(Element module) {
        return module.children(FACTORS).stream()
                .flatMap(list -> list.children().stream())
                .map(Element::text)
                .map(String::strip)
                .reduce((one, other) -> one + "," + other);
    }

    private void list(Element list, Map<String, String> ids) {
        String table = list.name().equals(FACTORS) ? "AssessmentFactorsList" : list.name();
        for (Element value : list.children()) {
            Map<String, String> row = new LinkedHashMap<>(ids);
            row.put(LISTS.get(list.name()), value.text());
            rows.add(table, value.line(), row);
        }
    }
}
