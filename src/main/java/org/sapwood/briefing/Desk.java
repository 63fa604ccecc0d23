package org.sapwood.briefing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.access.Scope;
import org.sapwood.definition.Column;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Table;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Engine;
import org.sapwood.engine.Score;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.engine.store.Store;
import org.sapwood.records.Manifest;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;

/** One snapshot under the packs in use, opened for one viewer: everything that is read here is read in the viewer's scope. */
public final class Desk implements AutoCloseable {
    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Engine engine;
    private final Scope scope;

    private Desk(Snapshot snapshot, Catalogue catalogue, Engine engine, Scope scope) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.engine = engine;
        this.scope = scope;
    }

    /** Makes the store of materialised populations from a snapshot; where they are kept is the caller's choice. */
    @FunctionalInterface
    public interface Stores {
        Store open(SnapshotTables tables, Library library);

        /** DuckDB in the process, serving files in the data folder. */
        static Stores inProcess(Path data, Settings settings, Progress progress) {
            return (tables, library) -> DuckStore.open(data, tables, library, settings, progress);
        }
    }

    /**
     * @param snapshotId which load; empty for the current one of the layout
     * @throws Refusal when there is no such load, or none yet
     */
    public static Desk open(
            Path data, Catalogue all, Layout layout, Optional<String> snapshotId, Scope scope, Stores stores) {
        SnapshotStore loads = new SnapshotStore(data);
        Snapshot snapshot = snapshotId
                .map(loads::snapshot)
                .or(() -> loads.current(layout.name()))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "There is no load of " + layout.name() + " in " + data,
                        "Load one with sapwood load --as " + layout.name() + " --from FOLDER --data " + data)));
        if (!snapshot.layout().equals(layout.name())) {
            throw new Refusal(Fault.of(
                    "Snapshot " + snapshot.id() + " is a load of " + snapshot.layout() + ", not of " + layout.name(),
                    "Name a load of " + layout.name() + "; sapwood loads lists them"));
        }
        Library library = all.on(layout);
        Store store = stores.open(tables(snapshot, layout), library);
        return new Desk(snapshot, new Catalogue(library), new Engine(library, store), scope);
    }

    private static SnapshotTables tables(Snapshot snapshot, Layout layout) {
        Map<String, Path> parquet = new LinkedHashMap<>();
        Map<String, Set<String>> present = new LinkedHashMap<>();
        for (Table table : layout.tables()) {
            parquet.put(table.name(), snapshot.parquet(table.name()));
            present.put(table.name(), present(table, snapshot.manifest()));
        }
        return new SnapshotTables(snapshot.id(), snapshot.extractedOn(), parquet, present);
    }

    private static Set<String> present(Table table, Manifest manifest) {
        Set<String> columns = table.columns().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        manifest.table(table.name()).ifPresent(entry -> {
            entry.absentColumns().forEach(columns::remove);
            if (!entry.isPresent()) {
                columns.clear();
            }
        });
        return columns;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Engine engine() {
        return engine;
    }

    public List<Score> scores(List<Measure> measures, List<Period> periods, Level level) {
        return engine.scores(measures, periods, level, scope);
    }

    public CaseList cases(Definition definition, Period period, Optional<String> unit, Level level) {
        return engine.cases(definition, period, unit, level, scope);
    }

    /** The records that fail a rule, whenever they count. */
    public List<CaseRow> failing(Rule rule) {
        return engine.failing(rule, scope);
    }

    @Override
    public void close() {
        engine.close();
    }
}
