package org.sapwood.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.definition.Layout;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Relation;
import org.sapwood.definition.Table;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Spot;

/**
 * Reads {@code return/filled/}: for each table of a return, a SELECT over the records of a snapshot. They see the tables of
 * the layout, the return's code lists and the year.
 */
public final class FilledReader {
    private static final String FOLDER = "return/filled";

    private final Faults faults = new Faults();
    private final Defined defined = new Defined();
    private final StatutoryReturn about;
    private final Path pack;

    private FilledReader(StatutoryReturn about, Path pack) {
        this.about = about;
        this.pack = pack;
    }

    /** Whether a pack says how its return is filled. */
    public static boolean isIn(Path pack) {
        return Files.isDirectory(pack.resolve(FOLDER));
    }

    /**
     * @param pack the folder of the pack of the return
     * @param from the layout of the snapshot that it is filled from
     * @param memory of what an earlier run found out about it
     * @throws org.sapwood.definition.Refusal with every fault found
     */
    public static FilledReturn read(StatutoryReturn about, Path pack, Layout from, PackMemory memory) {
        return new FilledReader(about, pack).read(from, memory);
    }

    private FilledReturn read(Layout from, PackMemory memory) {
        PackFolder folder = PackFolder.read(pack, faults);
        Optional<Readings> recalled = memory.recall(List.of(folder.pack()));
        Readings readings = recalled.orElseGet(Readings::new);
        String id = folder.pack().id();
        InHand hand = new InHand(folder.part(FOLDER), Set.of(id), defined, readings, faults);
        defined.ofOneRow.add(StatutoryReturn.COLLECTION);
        defined.layouts.add(from.name(), id, folder.spot(), Optional.of(ReturnTables.withYear(from)), faults);
        about.codes()
                .forEach(
                        (name, codes) -> defined.codes.add(name, id, folder.spot(), Optional.of(codes.base()), faults));
        new SqlReader(hand).relations();
        new SqlReader(hand).tablesOfReturn();
        Map<String, Relation> tables = byTable();
        checkOwners();
        faults.refuseIfAny();
        if (recalled.isEmpty()) {
            memory.keep(List.of(folder.pack()), readings);
        }
        return new FilledReturn(about, from, defined.relations.all(), tables);
    }

    /** A file is named as its table, in small letters; its columns are those of the table. */
    private Map<String, Relation> byTable() {
        Map<String, Relation> tables = new TreeMap<>();
        Map<String, Table> known = new TreeMap<>();
        about.layout().tables().forEach(table -> known.put(TableReader.small(table.name()), table));
        defined.rows.all().forEach((name, select) -> {
            Table table = known.get(name);
            if (table == null) {
                faults.add(
                        Spot.of(select.file()), "the return has no table " + name, Nearest.cure(name, known.keySet()));
            } else {
                tables.put(table.name(), select);
                checkColumns(select, table);
            }
        });
        return tables;
    }

    private void checkOwners() {
        Relation owners = defined.relations.all().get(FilledReturn.OWNERS.table());
        if (owners != null) {
            Set<String> given = owners.columns().stream().map(NamedType::name).collect(Collectors.toSet());
            FilledReturn.OWNERS.columns().stream()
                    .filter(column -> !given.contains(column))
                    .forEach(column -> faults.add(
                            Spot.of(owners.file()),
                            "the column " + column + " is missing",
                            "Select person, worker, team, first_day and last_day"));
        }
    }

    private void checkColumns(Relation select, Table table) {
        List<String> names = table.columns().stream()
                .map(column -> TableReader.small(column.name()))
                .toList();
        select.columns().stream()
                .filter(column -> !names.contains(TableReader.small(column.name())))
                .forEach(column -> faults.add(
                        Spot.of(select.file()),
                        "the table " + table.name() + " has no column " + column.name(),
                        Nearest.cure(column.name(), names)));
    }
}
