package org.sapwood.records.returns.out;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Table;

/** The SSDA903 as one XML file: children, each with a header that holds everything but the episodes, then the episodes. */
public final class Ssda903XmlReturn {
    private static final String CHILD = "CHILD";
    private static final List<String> OF_THE_CHILD = List.of(CHILD, "DOB", "SEX");
    private static final List<String> SINGLE = List.of("AD1", "OC3");
    private static final Map<String, String> NESTED = new LinkedHashMap<>();

    static {
        NESTED.put("Missing", "AMISSING");
        NESTED.put("Reviews", "AREVIEW");
        NESTED.put("PrevPerm", "PERMANENCE");
        NESTED.put("OC2", "OC2");
        NESTED.put("PlacedAdoption", "AD_PLACED");
        NESTED.put("SWEpisodes", "SWEPISODE");
        NESTED.put("DoLo", "DOLO");
    }

    private final Map<String, Table> tables = new HashMap<>();
    private final ReturnEntries entries;
    private final XmlLeaves xml;

    private Ssda903XmlReturn(List<ReturnTable> tables, XmlLeaves xml) {
        Map<String, String> keys = new HashMap<>();
        tables.forEach(table -> {
            this.tables.put(table.table().name(), table.table());
            keys.put(table.table().name(), CHILD);
        });
        this.entries = new ReturnEntries(tables, keys);
        this.xml = xml;
    }

    /** @return how many children were written; rows of children who are not in the table Header are not written */
    public static int write(List<ReturnTable> tables, Path file) throws IOException {
        try (XmlLeaves xml = new XmlLeaves(file)) {
            Ssda903XmlReturn writing = new Ssda903XmlReturn(tables, xml);
            xml.open("EXPSSDA903").line();
            List<String> children = writing.entries.keys("Header");
            for (String child : children) {
                writing.child(child);
            }
            return children.size();
        }
    }

    private void child(String child) throws IOException {
        Map<String, String> header = entries.of("Header", child).getFirst();
        xml.open(CHILD).open("HEADER").leaf("CHILDID", child);
        for (String name : List.of("UPN", "SEX", "DOB", "ETHNIC")) {
            xml.leaf(name, value("Header", name, header));
        }
        List<Map<String, String>> seekers = entries.of("UASC", child);
        xml.leaf("UASC", seekers.isEmpty() ? null : "1");
        for (Map<String, String> seeker : seekers) {
            xml.leaf("DUC", value("UASC", "DUC", seeker));
        }
        for (String table : SINGLE) {
            for (Map<String, String> entry : entries.of(table, child)) {
                values(table, entry);
            }
        }
        xml.leaf("MOTHER", value("Header", "MOTHER", header)).leaf("MC_DOB", value("Header", "MC_DOB", header));
        for (Map.Entry<String, String> nested : NESTED.entrySet()) {
            for (Map<String, String> entry : entries.of(nested.getKey(), child)) {
                xml.open(nested.getValue());
                values(nested.getKey(), entry);
                xml.end();
            }
        }
        xml.end();
        for (Map<String, String> episode : entries.of("Episodes", child)) {
            episode(episode);
        }
        xml.end().line();
    }

    private void episode(Map<String, String> episode) throws IOException {
        xml.open("EPISODE");
        for (Column column : tables.get("Episodes").columns()) {
            boolean isWorkedOut =
                    column.name().startsWith("PL_") && !column.name().equals("PL_POST");
            if (!column.name().equals(CHILD) && !isWorkedOut) {
                String name = column.name().equals("PLACE") ? "PL" : column.name();
                xml.leaf(name, value("Episodes", column.name(), episode));
            }
        }
        xml.end();
    }

    private void values(String table, Map<String, String> entry) throws IOException {
        for (Column column : tables.get(table).columns()) {
            if (!OF_THE_CHILD.contains(column.name())) {
                xml.filled(column.name(), value(table, column.name(), entry));
            }
        }
    }

    private String value(String table, String column, Map<String, String> entry) {
        String value = entry.get(column);
        boolean isDate = tables.get(table)
                .column(column)
                .filter(found -> found.type() == ColumnType.DATE)
                .isPresent();
        return isDate ? Dates.dayFirst(value) : value;
    }
}
