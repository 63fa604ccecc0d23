package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.duckdb.DuckDBConnection;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;
import org.sapwood.sql.dialect.Dialect;

/**
 * A serving file, opened read-only in the strictest configuration: no files, no network, no extensions, no change of any
 * setting. Many processes may open the same file at once.
 */
public final class DuckStore implements Store {
    private final DuckDBConnection connection;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final MonthGrid grid;
    private final String surroundings;
    private final Settings settings;
    private final Optional<Refreshed> refreshed;
    private final List<String> units = new ArrayList<>();
    private final Map<String, Fault> faults = new TreeMap<>();

    private DuckStore(Path file, MonthGrid grid, Settings settings, String surroundings, Optional<Path> base)
            throws SQLException {
        this.grid = grid;
        this.settings = settings;
        this.surroundings = surroundings;
        this.connection = connected(file, settings, base);
        read(Query.of("select id from " + places().units() + " order by unit"), row -> units.add(row.getString(1)));
        read(
                Query.of("select population, file, message, cure from " + places().relation("__faults")),
                row -> faults.put(row.getString(1), Fault.in(row.getString(2), 0, row.getString(3), row.getString(4))));
        this.refreshed = base.isEmpty() ? Optional.empty() : Optional.of(Layer.read(this));
    }

    /** Files are closed to the connection only once the earlier file that this one lies over has been attached. */
    private static DuckDBConnection connected(Path file, Settings settings, Optional<Path> base) throws SQLException {
        Properties properties = reading(file, settings);
        if (base.isEmpty()) {
            properties.setProperty("enable_external_access", "false");
            properties.setProperty("lock_configuration", "true");
        }
        DuckDBConnection opened =
                DriverManager.getConnection("jdbc:duckdb:" + file, properties).unwrap(DuckDBConnection.class);
        if (base.isPresent()) {
            try (Statement statement = opened.createStatement()) {
                statement.execute("attach "
                        + Dialect.DUCKDB.literal(base.get().toAbsolutePath().toString()) + " as " + LayerBuilder.BASE
                        + " (read_only)");
                statement.execute("set enable_external_access = false");
                statement.execute("set lock_configuration = true");
            }
        }
        return opened;
    }

    /**
     * Opens the serving file of a snapshot and a library. When there is none it is built first: over that of an earlier
     * snapshot where one is there and little has changed, with the same rows to the bit.
     *
     * @param data the folder that {@code --data} names
     */
    public static DuckStore open(
            Path data, SnapshotTables tables, Library library, Settings settings, Progress progress) {
        MonthGrid grid = MonthGrid.ofYears(settings.years(), tables.extractedOn());
        Serving serving = new Serving(new ServingFolder(data.resolve("serving")), library, tables, grid, settings);
        Serving.Found files = serving.provide(progress);
        try {
            return new DuckStore(
                    files.file(), grid, settings, ServingKey.surroundings(library, settings.years()), files.base());
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }

    @Override
    public Optional<Refreshed> refreshed() {
        return refreshed;
    }

    private static Properties reading(Path file, Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("access_mode", "READ_ONLY");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("allow_persistent_secrets", "false");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty(
                "temp_directory", file + ".spill-" + ProcessHandle.current().pid());
        properties.setProperty("max_temp_directory_size", settings.temporaryMegabytes() + "MB");
        // groups are dense numbers of cells: up to a million of them are counted in an array instead of a hash table
        properties.setProperty("perfect_ht_threshold", "20");
        return properties;
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
        use(own -> Binding.read(own, query, settings.deadline(), reader));
    }

    @Override
    public void readNumbers(Query query, NumberReader reader) {
        use(own -> Binding.readNumbers(own, query, settings.deadline(), reader));
    }

    private interface Use {
        void of(Connection connection) throws SQLException;
    }

    private void use(Use use) {
        try {
            Connection own = idle.pollFirst();
            if (own == null) {
                own = connection.duplicate();
            }
            try {
                use.of(own);
            } finally {
                idle.addFirst(own);
            }
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Connection each : idle) {
                each.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }
}
