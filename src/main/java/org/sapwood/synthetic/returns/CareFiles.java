package org.sapwood.synthetic.returns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sapwood.synthetic.files.CsvFile;
import org.sapwood.synthetic.files.XmlFile;
import org.sapwood.synthetic.rows.ChildRows;

/** The SSDA903 of one year: twelve CSV files and the same in XML. */
final class CareFiles implements Closeable {
    private static final String ROOT = "EXPSSDA903";
    private static final Map<CareTable, String> NESTED = new EnumMap<>(Map.of(
            CareTable.REVIEWS, "AREVIEW",
            CareTable.MISSING, "AMISSING",
            CareTable.PREVIOUS_PERMANENCE, "PERMANENCE",
            CareTable.OC2, "OC2",
            CareTable.PLACED_FOR_ADOPTION, "AD_PLACED",
            CareTable.SOCIAL_WORKERS, "SWEPISODE",
            CareTable.LIBERTY, "DOLO"));
    private static final List<String> OF_THE_CHILD = List.of("CHILD", "DOB", "SEX");

    private final FinancialYear year;
    private final Map<CareTable, CsvFile> tables = new EnumMap<>(CareTable.class);
    private final XmlFile xml;

    CareFiles(Path folder, FinancialYear year) {
        this.year = year;
        for (CareTable table : CareTable.values()) {
            if (table == CareTable.LIBERTY && !year.asksForLiberty()) {
                continue;
            }
            tables.put(table, new CsvFile(folder.resolve(table.file() + ".csv"), table.columns()));
        }
        this.xml = new XmlFile(folder.resolve("ssda903.xml")).open(ROOT);
    }

    void write(ChildRows rows) {
        Map<CareTable, List<Entry>> child = CareReturn.of(rows, year);
        child.forEach((table, records) -> records.forEach(record ->
                tables.get(table).row(table.columns().stream().map(record::get).toArray(String[]::new))));
        if (!child.isEmpty()) {
            xml(child);
        }
    }

    private void xml(Map<CareTable, List<Entry>> child) {
        Entry header = child.get(CareTable.HEADER).getFirst();
        xml.line().open("CHILD").open("HEADER").leaf("CHILDID", header.get("CHILD"));
        for (String name : List.of("UPN", "SEX", "DOB", "ETHNIC")) {
            xml.leaf(name, header.get(name));
        }
        xml.leaf("UASC", child.containsKey(CareTable.UASC) ? "1" : "");
        child.getOrDefault(CareTable.UASC, List.of()).forEach(record -> xml.leaf("DUC", record.get("DUC")));
        single(child, CareTable.AD1);
        single(child, CareTable.OC3);
        nested(child, CareTable.MISSING);
        nested(child, CareTable.REVIEWS);
        xml.leaf("MOTHER", header.get("MOTHER")).leaf("MC_DOB", header.get("MC_DOB"));
        nested(child, CareTable.PREVIOUS_PERMANENCE);
        nested(child, CareTable.OC2);
        nested(child, CareTable.PLACED_FOR_ADOPTION);
        nested(child, CareTable.SOCIAL_WORKERS);
        nested(child, CareTable.LIBERTY);
        xml.close("HEADER");
        child.getOrDefault(CareTable.EPISODES, List.of()).forEach(this::episode);
        xml.close("CHILD");
    }

    private void single(Map<CareTable, List<Entry>> child, CareTable table) {
        child.getOrDefault(table, List.of()).forEach(record -> values(table, record));
    }

    private void nested(Map<CareTable, List<Entry>> child, CareTable table) {
        for (Entry record : child.getOrDefault(table, List.of())) {
            xml.open(NESTED.get(table));
            values(table, record);
            xml.close(NESTED.get(table));
        }
    }

    private void values(CareTable table, Entry record) {
        table.columns().stream()
                .filter(column -> !OF_THE_CHILD.contains(column))
                .forEach(column -> xml.filled(column, record.get(column)));
    }

    private void episode(Entry episode) {
        xml.open("EPISODE");
        for (String name : List.of("DECOM", "RNE", "LS", "CIN")) {
            xml.leaf(name, episode.get(name));
        }
        xml.leaf("PL", episode.get("PLACE"));
        for (String name :
                List.of("PL_POST", "HOME_POST", "URN", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE")) {
            xml.leaf(name, episode.get(name));
        }
        xml.close("EPISODE");
    }

    @Override
    public void close() throws IOException {
        for (CsvFile table : tables.values()) {
            table.close();
        }
        xml.close();
    }
}
