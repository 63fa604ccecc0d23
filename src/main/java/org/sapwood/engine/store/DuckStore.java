package org.sapwood.engine.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;
import org.sapwood.sql.dialect.Dialect;

/**
 * A serving file, opened read-only in the strictest configuration: no files, no network, no extensions, no change of any
 * setting. Many processes may open the same file at once.
 */
public final class DuckStore implements Store {
    private final DuckPool pool;
    private final MonthGrid grid;
    private final String surroundings;
    private final Settings settings;
    private final Optional<Refreshed> refreshed;
    private final List<String> units = new ArrayList<>();
    private final Map<String, Fault> faults = new TreeMap<>();

    private DuckStore(DuckPool pool, MonthGrid grid, Settings settings, String surroundings, boolean isLayered) {
        this.pool = pool;
        this.grid = grid;
        this.settings = settings;
        this.surroundings = surroundings;
        read(Query.of("select id from " + places().units() + " order by unit"), row -> units.add(row.getString(1)));
        read(
                Query.of("select population, file, message, cure from " + places().relation("__faults")),
                row -> faults.put(row.getString(1), Fault.in(row.getString(2), 0, row.getString(3), row.getString(4))));
        this.refreshed = isLayered ? Optional.of(Layer.read(this)) : Optional.empty();
    }

    /**
     * Opens the serving file of a snapshot and a library. When there is none it is built first: over that of an earlier
     * snapshot where one is there and little has changed, with the same rows to the bit. One that cannot be opened is
     * built again.
     *
     * @param data the folder that {@code --data} names
     */
    public static DuckStore open(
            Path data, SnapshotTables tables, Library library, Settings settings, Progress progress) {
        MonthGrid grid = MonthGrid.ofYears(settings.years(), tables.extractedOn());
        Serving serving = new Serving(new ServingFolder(data.resolve("serving")), library, tables, grid, settings);
        Serving.Found files = serving.provide(progress);
        try {
            return opened(files, serving);
        } catch (Unavailable failure) {
            if (!DuckPool.isDamage(failure)) {
                throw failure;
            }
            serving.discard(files);
            return opened(serving.provide(progress), serving);
        }
    }

    private static DuckStore opened(Serving.Found files, Serving serving) {
        Settings settings = serving.settings();
        String surroundings = ServingKey.surroundings(serving.library(), settings.years());
        DuckPool pool = DuckPool.open(files, settings);
        try {
            return new DuckStore(
                    pool, serving.grid(), settings, surroundings, files.base().isPresent());
        } catch (Refusal refusal) {
            pool.close();
            throw refusal;
        }
    }

    @Override
    public Optional<Refreshed> refreshed() {
        return refreshed;
    }

    @Override
    public Places places() {
        return new Places(Dialect.DUCKDB, "");
    }

    @Override
    public String surroundings() {
        return surroundings;
    }

    @Override
    public MonthGrid grid() {
        return grid;
    }

    @Override
    public List<String> units() {
        return List.copyOf(units);
    }

    @Override
    public Optional<Fault> faultOf(String population) {
        return Optional.ofNullable(faults.get(population));
    }

    @Override
    public void read(Query query, RowReader reader) {
        pool.use(own -> Binding.read(own, query, settings.deadline(), reader));
    }

    @Override
    public void readNumbers(Query query, NumberReader reader) {
        pool.use(own -> Binding.readNumbers(own, Dialect.DUCKDB, query, settings.deadline(), reader));
    }

    @Override
    public void close() {
        pool.close();
    }
}
