package org.sapwood.records.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.extract.RawTable;

/**
 * Which column of a source fills which column of a table.
 *
 * @param columns the declared ones in their order, then the extra ones in the order of the source
 * @param positions of those columns in a row of the source, -1 when absent
 */
record Plan(List<Column> columns, List<Integer> positions, List<String> absent, List<String> extra) {
    private static final String OURS = "__";

    static Plan of(Table table, RawTable raw) {
        Map<String, Integer> byName = positionsByName(raw);
        List<Column> columns = new ArrayList<>(table.columns());
        List<String> absent = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (Column column : table.columns()) {
            Integer position = byName.remove(key(column.name()));
            positions.add(position == null ? -1 : position);
            if (position == null) {
                absent.add(column.name());
            }
        }
        if (absent.size() == table.columns().size()) {
            throw new Refusal(noKnownColumn(table, raw));
        }
        List<String> extra = new ArrayList<>();
        for (int position : byName.values().stream().sorted().toList()) {
            String name = name(raw.header().get(position), position);
            extra.add(name);
            columns.add(new Column(name, ColumnType.TEXT, "", Optional.empty(), false));
            positions.add(position);
        }
        refuseWithoutKey(table, raw, absent, extra);
        return new Plan(columns, positions, absent, extra);
    }

    /** Where cells may be blank the rules of a return speak of a missing id; anywhere else rows could not be told apart. */
    private static void refuseWithoutKey(Table table, RawTable raw, List<String> absent, List<String> extra) {
        List<Fault> faults = table.key().stream()
                .filter(absent::contains)
                .map(column -> Fault.in(
                        raw.file(),
                        raw.headerLine(),
                        "The column " + column + " is missing, which tells the rows of " + table.name() + " apart",
                        Nearest.to(column, extra)
                                .map(near -> "If it is the column " + near + ", call it " + column)
                                .orElse("Export " + column + " as well")))
                .toList();
        if (table.whenUnreadable() == Table.WhenUnreadable.QUARANTINE_ROW && !faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static Map<String, Integer> positionsByName(RawTable raw) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < raw.header().size(); i++) {
            String name = name(raw.header().get(i), i);
            if (byName.putIfAbsent(key(name), i) != null) {
                throw new Refusal(Fault.in(
                        raw.file(),
                        raw.headerLine(),
                        "Two columns are called " + name,
                        "Rename or remove one of them"));
            }
        }
        return byName;
    }

    /** A column without a name still has values; names that begin with two underscores are the product's own. */
    private static String name(String header, int position) {
        return header.isEmpty() || header.startsWith(OURS) ? "column_" + (position + 1) + header : header;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Fault noKnownColumn(Table table, RawTable raw) {
        return Fault.in(
                raw.file(),
                raw.headerLine(),
                "No column of " + table.name() + " is in the header",
                "The first line must give the column names, separated by commas, such as "
                        + table.columns().getFirst().name());
    }
}
