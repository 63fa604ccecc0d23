package org.sapwood.engine.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Column;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unavailable;
import org.sapwood.definition.returns.FilledReturn;
import org.sapwood.definition.returns.OwnerTable;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.returns.ReferenceFile;
import org.sapwood.records.returns.ReturnCells;
import org.sapwood.records.returns.UnreadCell;
import org.sapwood.records.returns.out.ReturnTable;
import org.sapwood.records.table.MemoryTables;

/** A return in memory, with the year before and reference data where they were given. For one thread. */
public final class ReturnBench implements AutoCloseable {
    private final StatutoryReturn about;
    private final Collection collection;
    private final MemoryTables memory;
    private final Map<String, Set<String>> present = new TreeMap<>();
    private final Map<String, List<UnreadCell>> unread = new TreeMap<>();
    private final Map<String, Set<String>> extra = new TreeMap<>();
    private final Set<String> given = new TreeSet<>();
    private final Map<String, String> files = new TreeMap<>();
    private Optional<OwnerTable> owners;

    /**
     * @param megabytes that the database may use
     * @param temporary a folder for what does not fit
     */
    public ReturnBench(StatutoryReturn about, Collection collection, int megabytes, Path temporary) {
        this(about, collection, new MemoryTables(megabytes, temporary));
    }

    private ReturnBench(StatutoryReturn about, Collection collection, MemoryTables memory) {
        this.about = about;
        this.collection = collection;
        this.memory = memory;
        this.owners = about.owners();
    }

    /**
     * A return filled from the records of a snapshot, for its year and the year before; the rest is as if it had come in
     * files.
     *
     * @param parquet the snapshot's file of each table of its layout
     */
    public static ReturnBench filled(
            FilledReturn filled, Map<String, Path> parquet, Collection collection, int megabytes, Path temporary) {
        MemoryTables memory = new MemoryTables(megabytes, temporary, parquet.values());
        ReturnBench bench = new ReturnBench(filled.about(), collection, memory);
        FilledTables tables = new FilledTables(filled, memory.connection());
        try {
            tables.open(parquet);
            if (filled.about().comparesYears()) {
                bench.take(tables.fill(collection.before(), StatutoryReturn.LAST));
            }
            bench.take(tables.fill(collection, ""));
            bench.owners = tables.owners().or(() -> bench.owners);
        } catch (SQLException e) {
            bench.close();
            throw new Unavailable(
                    Fault.of("The return could not be filled from the records", "The engine says: " + e.getMessage()),
                    e);
        }
        return bench;
    }

    private void take(Map<String, Set<String>> filled) {
        given.addAll(filled.keySet());
        present.putAll(filled);
    }

    /** Takes a table of this year. */
    public void add(RawTable raw) throws IOException {
        add(raw, "");
    }

    /** Takes a table of the year before. */
    public void addLast(RawTable raw) throws IOException {
        add(raw, StatutoryReturn.LAST);
    }

    private void add(RawTable raw, String suffix) throws IOException {
        Optional<Table> table = about.layout().table(raw.table());
        if (table.isPresent()) {
            add(table.get(), raw, raw.table() + suffix);
        }
    }

    /** This year came as one document: a table that is not in it has no rows, and is not missing. */
    public void isWhole() {
        isWhole("");
    }

    /** The year before came as one document. */
    public void lastIsWhole() {
        isWhole(StatutoryReturn.LAST);
    }

    private void isWhole(String suffix) {
        try {
            for (Table table : about.layout().tables()) {
                empty(table, table.name() + suffix);
                given.add(table.name() + suffix);
            }
        } catch (SQLException e) {
            throw new Unavailable(
                    Fault.of("An empty table could not be made", "The engine says: " + e.getMessage()), e);
        }
    }

    /** Takes reference data, declared by the return. */
    public void addReference(RawTable raw) throws IOException {
        for (ReferenceTable reference : about.reference()) {
            if (reference.table().name().equals(raw.table())) {
                add(reference.table(), ReferenceFile.named(raw, reference), raw.table());
            }
        }
    }

    private void add(Table table, RawTable raw, String name) throws IOException {
        try (RawRows rows = raw.rows().open()) {
            ReturnCells cells = new ReturnCells(table, raw, rows);
            memory.add(name, StatutoryReturn.ROW, cells.columns(), cells);
            given.add(name);
            files.put(name, raw.file());
            present.put(name, cells.given());
            unread.put(name, cells.unread());
            extra.put(name, cells.extra());
        }
    }

    /** Whether a table, of either year, or reference data was given. */
    public boolean has(String table) {
        return given.contains(table);
    }

    /** Everything is there that SELECTs can name; call it once, when all tables were taken. */
    public void complete() {
        try {
            for (Table table : about.layout().tables()) {
                empty(table, table.name());
                if (about.comparesYears()) {
                    empty(table, table.name() + StatutoryReturn.LAST);
                }
            }
            for (ReferenceTable reference : about.reference()) {
                empty(reference.table(), reference.table().name());
            }
            SuppliedTables supplied = new SuppliedTables(about, collection, memory.connection());
            supplied.writeYear();
            supplied.writeGiven(present);
            supplied.writeLists();
            supplied.writeCalendar();
        } catch (SQLException e) {
            throw new Unavailable(
                    Fault.of("The return could not be made ready for its rules", "The engine says: " + e.getMessage()),
                    e);
        }
    }

    private void empty(Table table, String name) throws SQLException {
        if (!given.contains(name)) {
            memory.addEmpty(name, StatutoryReturn.ROW, stored(table));
        }
    }

    private static List<Column> stored(Table table) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column);
            if (column.type() != ColumnType.TEXT) {
                String written = column.name() + StatutoryReturn.WRITTEN;
                columns.add(new Column(written, ColumnType.TEXT, written, Optional.empty(), false));
            }
        }
        return columns;
    }

    /** The tables of this year as they are handed in, without columns that are worked out from reference data. */
    public List<ReturnTable> tables() {
        List<ReturnTable> tables = new ArrayList<>();
        for (Table table : about.layout().tables()) {
            if (given.contains(table.name())) {
                tables.add(HandedIn.read(table, about, memory.connection()));
            }
        }
        return tables;
    }

    /** Runs rules, each by itself: what one cannot do does not hold up the others. */
    public List<RuleRun> run(List<ReturnRule> rules) {
        return run(rules, Set.of());
    }

    /** @param unfilled columns that are blank because no reference data was given: what looks at them is skipped */
    List<RuleRun> run(List<ReturnRule> rules, Set<String> unfilled) {
        Unjudged unjudged = new Unjudged(about, unread);
        Map<String, List<ReturnRule>> byPopulation = new LinkedHashMap<>();
        Map<ReturnRule, RuleRun> runs = new LinkedHashMap<>();
        for (ReturnRule rule : rules) {
            Set<String> missing = new TreeSet<>(rule.needs());
            missing.removeAll(given);
            missing.remove(StatutoryReturn.COLLECTION);
            unjudged.reads(rule, unfilled)
                    .forEach(column -> missing.add(about.filledFrom().get(column)));
            runs.put(rule, new RuleRun(rule, List.copyOf(missing), "", List.of(), List.of()));
            if (missing.isEmpty()) {
                byPopulation
                        .computeIfAbsent(rule.rule().population(), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
        RelationTables relations = new RelationTables(about, memory.connection());
        byPopulation.forEach((population, judged) -> {
            JudgedRows rows = new JudgedRows(about.populations().get(population), relations);
            rows.judge(judged, memory.connection()).forEach(run -> runs.put(run.rule(), run));
        });
        return runs.values().stream().map(unjudged::with).toList();
    }

    /** Everything that the rules of the year say, with where it stands and whose it is. */
    public Validation validate() {
        Set<String> unfilled = new TreeSet<>(about.filledFrom().keySet());
        present.forEach((table, columns) -> columns.forEach(column -> unfilled.remove(table + "." + column)));
        List<RuleRun> runs = run(about.rulesOf(collection.year()), unfilled);
        try {
            return new Validation(
                    collection,
                    runs,
                    reported(runs),
                    unread.values().stream().flatMap(List::stream).toList(),
                    extra,
                    List.copyOf(given));
        } catch (SQLException e) {
            throw new Unavailable(
                    Fault.of("What was found could not be looked up", "The engine says: " + e.getMessage()), e);
        }
    }

    private List<Reported> reported(List<RuleRun> runs) throws SQLException {
        Map<String, Set<Integer>> rows = new HashMap<>();
        runs.forEach(run -> run.findings()
                .forEach(finding -> rows.computeIfAbsent(finding.table(), _ -> new HashSet<>())
                        .add(finding.row())));
        RowPlaces places = RowPlaces.read(about, memory.connection(), rows);
        RecordOwners known = RecordOwners.read(owners, memory.connection(), places.persons());
        List<Reported> reported = new ArrayList<>();
        for (RuleRun run : runs) {
            for (Finding finding : run.findings()) {
                RowPlaces.Place place = places.of(finding.table(), finding.row());
                reported.add(new Reported(
                        run.rule(),
                        finding.table(),
                        files.getOrDefault(finding.table(), ""),
                        place.line(),
                        place.person(),
                        known.of(place.person(), finding.on()),
                        finding));
            }
        }
        return reported;
    }

    @Override
    public void close() {
        memory.close();
    }
}
