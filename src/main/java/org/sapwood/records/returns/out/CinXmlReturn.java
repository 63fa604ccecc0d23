package org.sapwood.records.returns.out;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Column;
import org.sapwood.definition.Table;

/** The children in need census as one XML file, in the order of elements that its schema asks for. */
public final class CinXmlReturn {
    private static final String CHILD = "LAchildID";
    private static final String NEED = "CINdetailsID";

    /** By which column the rows of a table belong to what they stand in. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Header", "Collection"),
            Map.entry("ChildIdentifiers", CHILD),
            Map.entry("ChildCharacteristics", CHILD),
            Map.entry("Disabilities", CHILD),
            Map.entry("CINdetails", CHILD),
            Map.entry("Assessments", NEED),
            Map.entry("AssessmentFactorsList", "AssessmentID"),
            Map.entry("CINplanDates", NEED),
            Map.entry("Section47", NEED),
            Map.entry("ChildProtectionPlans", NEED),
            Map.entry("Reviews", "CPPID"),
            Map.entry("PreProceedingsandFGDM", NEED));

    private static final List<String> IDS = List.of(CHILD, NEED, "AssessmentID", "CPPID", "AssessmentFactors");
    private static final List<String> NEED_BEFORE_MODULES = List.of(
            "CINreferralDate",
            "ReferralSource",
            "PrimaryNeedCode",
            "CINclosureDate",
            "ReasonForClosure",
            "DateOfInitialCPC");

    private final Map<String, Table> tables = new HashMap<>();
    private final ReturnEntries entries;
    private final XmlLeaves xml;

    private CinXmlReturn(List<ReturnTable> tables, XmlLeaves xml) {
        tables.forEach(table -> this.tables.put(table.table().name(), table.table()));
        this.entries = new ReturnEntries(tables, KEYS);
        this.xml = xml;
    }

    /** @return how many children were written */
    public static int write(List<ReturnTable> tables, Path file) throws IOException {
        try (XmlLeaves xml = new XmlLeaves(file)) {
            CinXmlReturn writing = new CinXmlReturn(tables, xml);
            xml.open("Message").line();
            writing.header();
            xml.open("Children").line();
            List<String> children = writing.entries.keys("ChildIdentifiers");
            for (String child : children) {
                writing.child(child);
            }
            return children.size();
        }
    }

    private void header() throws IOException {
        for (Map<String, String> header : entries.of("Header", "CIN")) {
            xml.open("Header").open("CollectionDetails");
            filled(header, List.of("Collection", "Year", "ReferenceDate"));
            xml.end().open("Source");
            filled(header, List.of("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime"));
            xml.end().end().line();
        }
    }

    private void child(String child) throws IOException {
        xml.open("Child").open("ChildIdentifiers");
        Map<String, String> identifiers = entries.of("ChildIdentifiers", child).getFirst();
        for (Column column : tables.get("ChildIdentifiers").columns()) {
            xml.filled(column.name(), identifiers.get(column.name()));
        }
        xml.end().open("ChildCharacteristics");
        for (Map<String, String> characteristics : entries.of("ChildCharacteristics", child)) {
            xml.filled("Ethnicity", characteristics.get("Ethnicity"));
        }
        listed("Disabilities", "Disability", entries.of("Disabilities", child), "Disability");
        xml.end();
        for (Map<String, String> need : entries.of("CINdetails", child)) {
            need(need);
        }
        xml.end().line();
    }

    private void need(Map<String, String> need) throws IOException {
        String id = need.getOrDefault(NEED, "");
        xml.open("CINdetails");
        filled(need, NEED_BEFORE_MODULES);
        for (Map<String, String> assessment : entries.of("Assessments", id)) {
            xml.open("Assessments");
            values("Assessments", assessment);
            List<Map<String, String>> factors =
                    entries.of("AssessmentFactorsList", assessment.getOrDefault("AssessmentID", ""));
            listed("FactorsIdentifiedAtAssessment", "AssessmentFactors", factors, "AssessmentFactor");
            xml.end();
        }
        modules("CINplanDates", "CINPlanDates", id);
        modules("Section47", "Section47", id);
        xml.filled("ReferralNFA", need.get("ReferralNFA"));
        for (Map<String, String> plan : entries.of("ChildProtectionPlans", id)) {
            xml.open("ChildProtectionPlans");
            values("ChildProtectionPlans", plan);
            List<Map<String, String>> reviews = entries.of("Reviews", plan.getOrDefault("CPPID", ""));
            listed("Reviews", "CPPreviewDate", reviews, "CPPreviewDate");
            xml.end();
        }
        modules("PreProceedingsandFGDM", "PreProceedingsandFGDM", id);
        xml.end();
    }

    private void modules(String table, String element, String need) throws IOException {
        for (Map<String, String> entry : entries.of(table, need)) {
            xml.open(element);
            values(table, entry);
            xml.end();
        }
    }

    private void values(String table, Map<String, String> entry) throws IOException {
        for (Column column : tables.get(table).columns()) {
            if (!IDS.contains(column.name())) {
                xml.filled(column.name(), entry.get(column.name()));
            }
        }
    }

    private void filled(Map<String, String> entry, List<String> names) throws IOException {
        for (String name : names) {
            xml.filled(name, entry.get(name));
        }
    }

    /** Values of several rows in one element; nothing when there are none. */
    private void listed(String outer, String inner, List<Map<String, String>> rows, String column) throws IOException {
        if (rows.stream().noneMatch(row -> row.containsKey(column))) {
            return;
        }
        xml.open(outer);
        for (Map<String, String> row : rows) {
            xml.filled(inner, row.get(column));
        }
        xml.end();
    }
}
