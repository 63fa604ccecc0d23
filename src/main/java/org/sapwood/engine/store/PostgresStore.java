package org.sapwood.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.sql.MonthGrid;
import org.sapwood.sql.Places;
import org.sapwood.sql.Query;
import org.sapwood.sql.dialect.Dialect;

/** The materialised populations of a snapshot in a schema of their own on a PostgreSQL server, read in read-only transactions. */
public final class PostgresStore implements Store {
    private static final int LONGEST_ID = 30;

    private final PostgresServer server;
    private final Settings settings;
    private final Places places;
    private final MonthGrid grid;
    private final String surroundings;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final List<String> units = new ArrayList<>();
    private final Map<String, Fault> faults = new TreeMap<>();

    private PostgresStore(
            PostgresServer server, Settings settings, String schema, MonthGrid grid, String surroundings) {
        this.server = server;
        this.settings = settings;
        this.places = new Places(Dialect.POSTGRES, schema);
        this.grid = grid;
        this.surroundings = surroundings;
        read(Query.of("select id from " + places.units() + " order by unit"), row -> units.add(row.getString(1)));
        read(
                Query.of("select population, file, message, cure from " + places.relation("__faults")),
                row -> faults.put(row.getString(1), Fault.in(row.getString(2), 0, row.getString(3), row.getString(4))));
    }

    /** Opens the schema of a snapshot and a library, building it first when there is none. */
    public static PostgresStore open(
            PostgresServer server, SnapshotTables tables, Library library, Settings settings, Progress progress) {
        MonthGrid grid = MonthGrid.ofYears(settings.years(), tables.extractedOn());
        String id = tables.id().length() > LONGEST_ID ? ServingKey.hash(tables.id()) : tables.id();
        String schema = "sapwood_" + id + "_" + ServingKey.of(library, settings.years());
        try {
            new PostgresBuilder(server, library, tables, grid, settings, progress).provide(schema);
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
        return new PostgresStore(server, settings, schema, grid, ServingKey.surroundings(library, settings.years()));
    }

    @Override
    public Places places() {
        return places;
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
        use(own -> Binding.readNumbers(own, Dialect.POSTGRES, query, settings.deadline(), reader));
    }

    private interface Use {
        void of(Connection connection) throws SQLException;
    }

    private void use(Use use) {
        try {
            Connection own = idle.pollFirst();
            if (own == null) {
                own = server.reading(settings.deadline());
            }
            try {
                use.of(own);
            } finally {
                own.rollback();
            }
            idle.addFirst(own);
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
        } catch (SQLException e) {
            throw Deadline.failed(e);
        }
    }
}
