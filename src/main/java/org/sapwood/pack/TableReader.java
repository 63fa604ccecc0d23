package org.sapwood.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Table;
import org.sapwood.definition.Table.WhenUnreadable;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;

/** Reads the file of one record table. */
final class TableReader {
    static final Keys KEYS =
            Keys.of("a table", "table", "title", "when_unreadable", "columns").or("key", "person");
    static final Keys REFERENCE = Keys.of("a reference table", "table", "title", "when_unreadable", "columns")
            .or("key", "person", "also_called", "lists");
    static final Keys COLUMN = Keys.of("a column", "type").or("title", "refers_to", "placeholder");

    private final Section section;
    private final List<Item.Text> references;

    /** @param references collects the columns that columns point at, which may be read later */
    TableReader(Section section, List<Item.Text> references) {
        this.section = section;
        this.references = references;
    }

    Table read(String fileName) {
        String name = section.text("table");
        Ids.checkRecord("table", name, section.spot("table"), section.faults());
        refuseOtherName(name, fileName);
        List<Column> columns = columns();
        Set<String> names = columnNames(columns);
        return new Table(
                name,
                section.text("title"),
                columns,
                section.names("key").stream().map(key -> known(key, names)).toList(),
                section.scalar("person").map(person -> known(person, names)),
                section.choice("when_unreadable", WhenUnreadable.class).orElse(WhenUnreadable.QUARANTINE_ROW));
    }

    private void refuseOtherName(String name, String fileName) {
        if (!small(name).equals(small(fileName))) {
            section.faults()
                    .add(
                            section.spot("table"),
                            "the table is " + name + " in a file named " + fileName,
                            "Give the file and the table the same name");
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        section.sectionsByName("columns", COLUMN).forEach((column, found) -> {
            Ids.checkRecord("column", column.value(), column.spot(), section.faults());
            if (!seen.add(small(column.value()))) {
                section.faults()
                        .add(
                                column.spot(),
                                "the column " + column.value() + " is there twice, once in other letters",
                                "Remove one of the two");
            }
            columns.add(column(column.value(), found));
        });
        return columns;
    }

    /** Names are compared as engines compare them. */
    static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Column column(String name, Section section) {
        return new Column(
                name,
                section.choice("type", ColumnType.class).orElse(ColumnType.TEXT),
                section.text("title"),
                section.scalar("refers_to").flatMap(this::reference),
                section.yes("placeholder"));
    }

    private Optional<Column.Reference> reference(Item.Text text) {
        String[] parts = text.value().split("\\.", -1);
        if (parts.length == 2) {
            references.add(text);
            return Optional.of(new Column.Reference(parts[0], parts[1]));
        }
        section.faults()
                .add(
                        text.spot(),
                        "refers_to is \"" + text.value() + "\", not table.column",
                        "Write the table, a point and the column");
        return Optional.empty();
    }

    private String known(Item.Text column, Set<String> names) {
        if (!names.contains(column.value())) {
            section.faults()
                    .add(
                            column.spot(),
                            "the table has no column " + column.value(),
                            Nearest.cure(column.value(), names));
        }
        return column.value();
    }

    private static Set<String> columnNames(List<Column> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
