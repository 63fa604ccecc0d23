package org.sapwood.records.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.table.Sql;

/**
 * The tables of a database: {@code select *} of every table of the layout that exists, by name in any case of letters,
 * one after the other in one read-only transaction, so that PostgreSQL shows all of them as of one moment.
 */
public final class DatabaseExtract {
    private static final int ROWS_AT_ONCE = 5000;

    private final DatabaseAddress address;
    private final Connection connection;
    private final Semaphore inUse = new Semaphore(1);

    private DatabaseExtract(DatabaseAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /** @throws Refusal when the address is not acceptable, the database does not answer, or has no known table */
    public static RawExtract open(String url, Optional<String> schema, Account account, Layout layout) {
        DatabaseAddress address = DatabaseAddress.of(url);
        DatabaseExtract database = new DatabaseExtract(address, address.reading(account));
        try {
            List<RawTable> tables = database.tables(schema, layout);
            return new RawExtract(address.shown(), tables, List.of(), Optional.empty(), List.of(), database::close);
        } catch (SQLException e) {
            database.close();
            throw address.unavailable("The tables of the database cannot be listed", "Let the account read them", e);
        } catch (Refusal e) {
            database.close();
            throw e;
        }
    }

    private List<RawTable> tables(Optional<String> schema, Layout layout) throws SQLException {
        Map<String, String> names = names(schema);
        List<RawTable> tables = new ArrayList<>();
        for (Table table : layout.tables()) {
            if (names.containsKey(table.name())) {
                tables.add(table(table.name(), names.get(table.name())));
            }
        }
        if (tables.isEmpty()) {
            throw new Refusal(Fault.in(
                    address.shown(),
                    0,
                    "The database holds no table of the layout " + layout.name() + " that the account can see",
                    "Name the schema, and let the account read "
                            + layout.tables().getFirst().name()));
        }
        return tables;
    }

    private void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw address.unavailable("The connection to the database broke off", "Load again", e);
        }
    }

    /** Quoted names of the visible tables and views, by name in any case of letters. */
    private Map<String, String> names(Optional<String> schema) throws SQLException {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String in = schema.orElse(connection.getSchema());
        String[] kinds = {"TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "PARTITIONED TABLE"};
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", kinds)) {
            while (found.next()) {
                String tableSchema = found.getString("TABLE_SCHEM");
                String name = found.getString("TABLE_NAME");
                if (in == null || in.equalsIgnoreCase(tableSchema)) {
                    names.put(
                            name, tableSchema == null ? Sql.name(name) : Sql.name(tableSchema) + "." + Sql.name(name));
                }
            }
        }
        return names;
    }

    private RawTable table(String table, String name) throws SQLException {
        String query = "select * from " + name;
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query + " where 1 = 0")) {
            return new RawTable(table, table, TypedRows.header(none), 0, () -> rows(query, table));
        }
    }

    /** One table at a time: there is one connection. */
    private RawRows rows(String query, String table) {
        inUse.acquireUninterruptibly();
        try {
            Statement statement = connection.createStatement();
            statement.setFetchSize(ROWS_AT_ONCE);
            return new TypedRows(statement.executeQuery(query), () -> release(statement), e -> brokenOff(table, e));
        } catch (SQLException e) {
            inUse.release();
            throw brokenOff(table, e);
        }
    }

    private void release(Statement statement) throws SQLException {
        try {
            statement.close();
        } finally {
            inUse.release();
        }
    }

    private Refusal brokenOff(String table, SQLException e) {
        return address.unavailable("Reading " + table + " broke off", "Load again when the database is at rest", e);
    }
}
