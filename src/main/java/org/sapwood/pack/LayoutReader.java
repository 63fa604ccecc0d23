package org.sapwood.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sapwood.definition.Column;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Table;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.Spot;

/** Reads {@code tables/LAYOUT/}: a file for each table and {@code layout.yaml} for what they are together. */
final class LayoutReader {
    static final Keys KEYS = Keys.of("a layout", "layout", "title");
    private static final String OWN_FILE = "layout.yaml";

    private final InHand hand;
    private final List<Item.Text> references = new ArrayList<>();

    LayoutReader(InHand hand) {
        this.hand = hand;
    }

    void read() {
        Map<String, Map<String, SourceText>> layouts = new TreeMap<>();
        hand.folder().in("tables").forEach((name, source) -> {
            String[] parts = name.split("/", -1);
            layouts.computeIfAbsent(parts[1], _ -> new TreeMap<>()).put(parts[2], source);
        });
        layouts.forEach(this::layout);
        checkReferences();
    }

    private void layout(String name, Map<String, SourceText> files) {
        int before = hand.faults().count();
        SourceText own = files.remove(OWN_FILE);
        Spot spot = Spot.of(hand.folder().pack().folder() + "/tables/" + name + "/" + OWN_FILE);
        if (own == null) {
            hand.faults()
                    .add(
                            spot,
                            "the layout " + name + " has no " + OWN_FILE,
                            "Add it with layout: " + name + " and a title");
        }
        Optional<Section> section = Optional.ofNullable(own).flatMap(source -> hand.section(source, KEYS));
        section.ifPresent(found -> Ids.list(found, "layout", name));
        List<Table> tables = new ArrayList<>();
        files.forEach((file, source) -> hand.section(source, TableReader.KEYS)
                .ifPresent(found -> tables.add(new TableReader(found, references).read(PackFolder.idOf(file)))));
        checkNamesDiffer(tables, spot);
        Layout layout =
                new Layout(name, section.map(found -> found.text("title")).orElse(name), tables);
        boolean sound = hand.faults().count() == before;
        hand.defined().layouts.add(name, hand.id(), spot, Optional.of(layout).filter(_ -> sound), hand.faults());
    }

    /** Engines do not tell capitals from small letters in names. */
    private void checkNamesDiffer(List<Table> tables, Spot spot) {
        Map<String, String> seen = new HashMap<>();
        for (Table table : hand.defined().tables(hand.visible())) {
            seen.put(TableReader.small(table.name()), table.name());
        }
        for (Table table : tables) {
            if (seen.put(TableReader.small(table.name()), table.name()) != null) {
                hand.faults()
                        .add(
                                spot,
                                "two tables that this pack sees are called " + table.name(),
                                "Keep one of them, or do not need the other pack");
            }
        }
    }

    /** Columns may point at tables that are read later, so this comes after all of them. */
    private void checkReferences() {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (Table table : hand.defined().tables(hand.visible())) {
            columns.put(
                    table.name(),
                    table.columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new)));
        }
        boolean allSound = hand.defined().layouts.allSound(hand.visible());
        for (Item.Text reference : references) {
            int point = reference.value().indexOf('.');
            String table = reference.value().substring(0, point);
            String column = reference.value().substring(point + 1);
            if (allSound && !columns.containsKey(table)) {
                hand.faults()
                        .add(
                                reference.spot(),
                                "there is no table " + table + " to refer to",
                                Nearest.cure(table, columns.keySet()));
            } else if (allSound && !columns.get(table).contains(column)) {
                hand.faults()
                        .add(
                                reference.spot(),
                                "the table " + table + " has no column " + column + " to refer to",
                                Nearest.cure(column, columns.get(table)));
            }
        }
    }
}
