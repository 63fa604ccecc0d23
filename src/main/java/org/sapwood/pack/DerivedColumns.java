package org.sapwood.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Table;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Columns of a return's tables that are not handed in as such: {@code derived: {Table: {COLUMN: text}}}. */
final class DerivedColumns {
    private DerivedColumns() {}

    static Layout read(Section section, Layout layout) {
        Map<Item.Text, Item> byTable = section.entries("derived");
        byTable.keySet().stream()
                .filter(name -> layout.table(name.value()).isEmpty())
                .forEach(name -> section.faults()
                        .add(
                                name.spot(),
                                "there is no table " + name.value(),
                                Nearest.cure(
                                        name.value(),
                                        layout.tables().stream()
                                                .map(Table::name)
                                                .toList())));
        List<Table> tables = new ArrayList<>();
        for (Table table : layout.tables()) {
            List<Column> columns = new ArrayList<>(table.columns());
            byTable.forEach((name, item) -> {
                if (name.value().equals(table.name())) {
                    columns.addAll(columns(section, item));
                }
            });
            tables.add(new Table(
                    table.name(), table.title(), columns, table.key(), table.person(), table.whenUnreadable()));
        }
        return new Layout(layout.name(), layout.title(), tables);
    }

    /** As {@code table.column}. */
    static Set<String> names(Section section) {
        Set<String> names = new TreeSet<>();
        section.entries("derived").forEach((table, item) -> {
            if (item instanceof Item.Mapping mapping) {
                Section.free(mapping).keySet().forEach(column -> names.add(table.value() + "." + column.value()));
            }
        });
        return names;
    }

    private static List<Column> columns(Section section, Item item) {
        Scalars scalars = new Scalars(section.faults());
        List<Column> columns = new ArrayList<>();
        if (item instanceof Item.Mapping mapping) {
            Section.free(mapping)
                    .forEach((name, type) -> scalars.text(name.value(), type)
                            .flatMap(text -> scalars.choice(name.value(), text, ColumnType.class))
                            .ifPresent(found -> columns.add(
                                    new Column(name.value(), found, name.value(), Optional.empty(), false))));
        } else {
            section.faults().add(item.spot(), "derived columns are no keys with types", "Write {COLUMN: type}");
        }
        return columns;
    }
}
