package org.sapwood.briefing;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Rule;
import org.sapwood.engine.CaseList;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Engine;
import org.sapwood.engine.Score;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;

/** One snapshot under the packs in use, opened for one viewer: everything that is read here is read in the viewer's scope. */
public final class Desk implements AutoCloseable {
    private final Path data;
    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Engine engine;
    private final Scope scope;

    private Desk(Path data, Snapshot snapshot, Catalogue catalogue, Engine engine, Scope scope) {
        this.data = data;
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.engine = engine;
        this.scope = scope;
    }

    /** Opens the engine of a snapshot; where populations are kept is the caller's choice. */
    @FunctionalInterface
    public interface Engines {
        Engine open(Snapshot snapshot, Library library);
    }

    /**
     * @param snapshotId which load; empty for the current one of the layout
     * @throws Refusal when there is no such load, or none yet
     */
    public static Desk open(
            Path data, Catalogue all, Layout layout, Optional<String> snapshotId, Scope scope, Engines engines) {
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
        return new Desk(data, snapshot, new Catalogue(library), engines.open(snapshot, library), scope);
    }

    /** What is seen at it. */
    public Scope scope() {
        return scope;
    }

    /** The same records for a viewer who sees only some of the cases. Closing it closes what this desk reads too. */
    public Desk in(Scope narrower) {
        return new Desk(data, snapshot, catalogue, engine, scope.intersect(narrower));
    }

    /** The folder in which snapshots and the county's own packs are. */
    public Path data() {
        return data;
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

    /** Why some of the measures cannot be computed on these records, each reason once. */
    public List<Fault> faults(List<Measure> measures) {
        Map<String, Fault> faults = engine.faults();
        return measures.stream()
                .map(Measure::population)
                .distinct()
                .filter(faults::containsKey)
                .map(faults::get)
                .toList();
    }

    /** The other measures. */
    public List<Measure> computable(List<Measure> measures) {
        Map<String, Fault> faults = engine.faults();
        return measures.stream()
                .filter(measure -> !faults.containsKey(measure.population()))
                .toList();
    }

    public List<Score> scores(List<Measure> measures, List<Period> periods, Level level) {
        return engine.scores(measures, periods, level, scope);
    }

    /** @throws Refusal when neither the organisation nor a case knows the unit */
    public CaseList cases(Definition definition, Period period, Optional<String> unit, Level level) {
        CaseList list = engine.cases(definition, period, unit, level, scope);
        if (list.cases().isEmpty()) {
            unit.ifPresent(name -> demand(name, level, definition));
        }
        return list;
    }

    private void demand(String unit, Level level, Definition definition) {
        NamedUnits units = new NamedUnits(catalogue.library().organisation());
        YearMonth last = YearMonth.from(snapshot.extractedOn());
        Period always = new Period("always", engine.grid().first(), last);
        if (!units.has(unit, level)
                && engine.cases(definition, always, Optional.of(unit), level, scope)
                        .cases()
                        .isEmpty()) {
            throw units.unknown(unit, level);
        }
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
