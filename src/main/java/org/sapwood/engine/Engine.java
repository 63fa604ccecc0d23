package org.sapwood.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sapwood.access.Scope;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Level;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Rule;
import org.sapwood.engine.cube.CubeFolder;
import org.sapwood.engine.finish.Figures;
import org.sapwood.engine.finish.Levels;
import org.sapwood.engine.finish.Months;
import org.sapwood.engine.store.DuckStore;
import org.sapwood.engine.store.PostgresServer;
import org.sapwood.engine.store.PostgresStore;
import org.sapwood.engine.store.Progress;
import org.sapwood.engine.store.Settings;
import org.sapwood.engine.store.SnapshotTables;
import org.sapwood.engine.store.Store;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import org.sapwood.sql.CaseTexts;
import org.sapwood.sql.JudgedTexts;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Query;
import org.sapwood.sql.Scoped;
import org.sapwood.sql.dialect.Dialect;

/** Scores and cases of one snapshot under one library. Safe for many threads. */
public final class Engine implements AutoCloseable {
    private final Library library;
    private final Store store;
    private final Calendar calendar;
    private final Coverage coverage;
    private final Sufficiency sufficiency;
    private final Tallies tallies;
    private final Map<Level, Levels> levels = new EnumMap<>(Level.class);

    /** @param store the materialised populations of that library; closed with the engine */
    public Engine(Library library, Store store) {
        this(library, store, Optional.empty());
    }

    /** @param cubes where counts are kept between runs, one folder for each snapshot */
    public Engine(Library library, Store store, Optional<CubeFolder> cubes) {
        this.library = library;
        this.store = store;
        this.calendar = new Calendar(store.grid());
        this.coverage = new Coverage(library, store);
        this.sufficiency = new Sufficiency(library, calendar, new History(library, store), coverage);
        this.tallies = new Tallies(library, store, cubes);
    }

    /**
     * On DuckDB, in this process. Builds the snapshot's serving file when there is none for these populations; where it
     * changes little of an earlier one that is served, only what the changed records touch is computed anew.
     *
     * @param data the folder that {@code --data} names
     * @throws Refusal when the library does not have the snapshot's layout
     */
    public static Engine open(Path data, Snapshot snapshot, Library library, Settings settings, Progress progress) {
        Store store = DuckStore.open(data, tables(data, snapshot, library), library, settings, progress);
        return new Engine(library, store, Optional.of(cubes(data, snapshot)));
    }

    /** On a council's own PostgreSQL server. Loads the snapshot's tables there when that has not been done. */
    public static Engine open(
            PostgresServer server,
            Path data,
            Snapshot snapshot,
            Library library,
            Settings settings,
            Progress progress) {
        Store store = PostgresStore.open(server, tables(data, snapshot, library), library, settings, progress);
        return new Engine(library, store, Optional.of(cubes(data, snapshot)));
    }

    private static CubeFolder cubes(Path data, Snapshot snapshot) {
        CubeFolder cubes = new CubeFolder(data.resolve("cubes").resolve(snapshot.id()));
        cubes.sweep();
        return cubes;
    }

    private static SnapshotTables tables(Path data, Snapshot snapshot, Library library) {
        Layout layout = library.layouts().get(snapshot.layout());
        if (layout == null) {
            throw new Refusal(Fault.of(
                    "Snapshot " + snapshot.id() + " was loaded as " + snapshot.layout()
                            + ", which no pack in use defines",
                    "Use the packs that it was loaded with"));
        }
        return SnapshotTables.of(snapshot, layout, new SnapshotStore(data)::find);
    }

    /** Why populations could not be computed on this snapshot, by id; empty when all could. */
    public Map<String, Fault> faults() {
        Map<String, Fault> faults = new TreeMap<>();
        library.populations().keySet().forEach(id -> store.faultOf(id).ifPresent(fault -> faults.put(id, fault)));
        return faults;
    }

    /** The months that are counted. */
    public MonthGrid grid() {
        return store.grid();
    }

    /**
     * A figure for each definition, period and unit with a case, in that order, units by code point. A rule is scored as
     * the share of records that pass.
     *
     * @throws Refusal when a period begins after the extract, or a population cannot be computed
     */
    public List<Score> scores(List<? extends Definition> definitions, List<Period> periods, Level level, Scope scope) {
        Scorer scorer = scorer(definitions, periods, level, scope);
        List<Score> scores = new ArrayList<>();
        definitions.forEach(definition -> scores.addAll(scorer.scores(definition)));
        return scores;
    }

    /**
     * The same as plain arrays, of one definition: for charts and whatever else looks at many figures at once.
     *
     * @throws Refusal when a period begins after the extract, or the population cannot be computed
     */
    public Figures figures(Definition definition, List<Period> periods, Level level, Scope scope) {
        return scorer(List.of(definition), periods, level, scope).figures(definition);
    }

    private Scorer scorer(List<? extends Definition> definitions, List<Period> periods, Level level, Scope scope) {
        for (Definition definition : definitions) {
            periods.forEach(period -> calendar.months(period, population(definition)));
        }
        return new Scorer(
                library,
                calendar,
                sufficiency,
                level,
                levels(level),
                tallies.of(withCaps(definitions), scope),
                periods);
    }

    /** The definitions and the measures by which their bands are capped. */
    private List<Definition> withCaps(List<? extends Definition> definitions) {
        Map<String, Definition> all = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            all.put(definition.id(), definition);
            if (definition instanceof Measure measure) {
                measure.bands()
                        .ifPresent(bands -> bands.caps()
                                .forEach(cap -> all.putIfAbsent(
                                        cap.measure(), library.measures().get(cap.measure()))));
            }
        }
        return List.copyOf(all.values());
    }

    /**
     * The cases behind a figure: their outcomes add up to the score of the same definition, period, unit and scope. A
     * definition that counts persons lists all their cases.
     *
     * @param unit id at that level; empty for all units
     * @throws Refusal when the period begins after the extract, or the population cannot be computed
     */
    public CaseList cases(Definition definition, Period period, Optional<String> unit, Level level, Scope scope) {
        store.demand(definition.population());
        Population population = population(definition);
        Months months = calendar.months(period, population);
        CaseTexts texts = texts(population, scope);
        var judged = new JudgedTexts(population, store.grid(), store.places()).listed(definition, months.last());
        Query query = unit.isEmpty()
                ? texts.listed(judged, months.first(), months.last())
                : texts.listed(
                        judged,
                        months.first(),
                        months.last(),
                        Parts.of(
                                levels(level),
                                unit.get(),
                                months,
                                population.countsWhen(),
                                store.units().size()));
        Optional<Untold> untold = sufficiency.untold(definition, period);
        LocalDate asAt = store.grid().asAt(months.last());
        List<CaseRow> cases = new CaseReader(store, population, definition).read(query, asAt, untold.isEmpty());
        return new CaseList(definition, period, asAt, cases, untold);
    }

    /** Why the records cannot tell the figure, whatever its cases say; empty when they can. */
    public Optional<Untold> untold(Definition definition, Period period) {
        return sufficiency.untold(definition, period);
    }

    /** Tables and columns that the extract lacks and that would tell which cases are left out. */
    public Set<String> lacksToExclude(Definition definition) {
        return coverage.lacksToExclude(definition);
    }

    /** Tables and columns that the extract lacks and without which the definition judges nothing. */
    public Set<String> lacksToJudge(Definition definition) {
        return coverage.lacksToJudge(definition);
    }

    /**
     * The records that fail a rule, whenever they count; states by period are those on the extract's date. None where the
     * extract lacks what the rule looks at.
     *
     * @throws Refusal when the population cannot be computed
     */
    public List<CaseRow> failing(Rule rule, Scope scope) {
        store.demand(rule.population());
        if (!coverage.lacksToJudge(rule).isEmpty()) {
            return List.of();
        }
        Population population = population(rule);
        int last = store.grid().lastIndex();
        var judged = new JudgedTexts(population, store.grid(), store.places()).listed(rule, last);
        Query query = texts(population, scope).failing(judged);
        return new CaseReader(store, population, rule).read(query, store.grid().asAt(last), true);
    }

    /** The text that would list a definition's cases of the last month on an engine, as {@code explain} shows it. */
    public String explainSql(Definition definition, Dialect dialect) {
        return Explained.sql(library, definition, store.grid(), dialect);
    }

    private CaseTexts texts(Population population, Scope scope) {
        return new CaseTexts(population, store.grid(), store.places(), Scoped.of(scope, store.units()));
    }

    private Population population(Definition definition) {
        return library.populations().get(definition.population());
    }

    private Levels levels(Level level) {
        synchronized (levels) {
            return levels.computeIfAbsent(
                    level, any -> Levels.of(level, library.organisation(), store.grid(), store.units()));
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
