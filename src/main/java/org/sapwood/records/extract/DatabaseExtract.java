package org.sapwood.records.extract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.records.table.Sql;

/**
 * The tables of a database: {@code select *} of every table of the layout that exists, by name in any case of letters,
 * one after the other in one read-only transaction, so that PostgreSQL shows all of them as of one moment. Nothing that
 * a driver says is passed on, as it may repeat the address.
 */
public final class DatabaseExtract {
    private static final int ROWS_AT_ONCE = 5000;
    private static final Set<String> DRIVERS = Set.of("postgresql", "sqlserver");

    private final String shown;
    private final Connection connection;
    private final Semaphore inUse = new Semaphore(1);

    private DatabaseExtract(String shown, Connection connection) {
        this.shown = shown;
        this.connection = connection;
    }

    /** @throws Refusal when the address is not acceptable, the database does not answer, or has no known table */
    public static RawExtract open(String url, Optional<String> schema, Account account, Layout layout) {
        String shown = shown(url);
        DatabaseExtract database = new DatabaseExtract(shown, connect(url, shown, account));
        try {
            List<RawTable> tables = database.tables(schema, layout);
            return new RawExtract(shown, tables, List.of(), Optional.empty(), List.of(), database::close);
        } catch (SQLException e) {
            database.close();
            throw refusal(shown, "The tables of the database cannot be listed", "Let the account read them", e);
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
                    shown,
                    0,
                    "The database holds no table of the layout " + layout.name() + " that the account can see",
                    "Name the schema, and let the account read "
                            + layout.tables().getFirst().name()));
        }
        return tables;
    }

    /** The address without what stands for credentials. */
    private static String shown(String url) {
        String[] parts = url.split(":", 3);
        if (parts.length < 3 || !parts[0].equals("jdbc") || !DRIVERS.contains(parts[1])) {
            throw new Refusal(Fault.of(
                    "Only addresses that begin with jdbc:postgresql: or jdbc:sqlserver: are read",
                    "Give such an address, or a folder of files"));
        }
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.contains("password=") || lower.contains("user=") || lower.contains("@")) {
            throw new Refusal(Fault.of(
                    "The address of the database holds a user or a password",
                    "Give them in SAPWOOD_DB_USER and SAPWOOD_DB_PASSWORD, or in a file"));
        }
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    private static Connection connect(String url, String shown, Account account) {
        Properties properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", account.password());
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            try {
                connection.setReadOnly(true);
                if (shown.startsWith("jdbc:postgresql:")) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                }
                connection.setAutoCommit(false); // without it PostgreSQL would send a whole table at once
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refusal(shown, "The database does not answer", "Check address, user, password and network", e);
        }
    }

    private void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw refusal(shown, "The connection to the database broke off", "Load again", e);
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
        return refusal(shown, "Reading " + table + " broke off", "Load again when the database is at rest", e);
    }

    /** The state code says what kind of failure it was; the driver's text stays out, as it may repeat credentials. */
    private static Refusal refusal(String shown, String message, String cure, SQLException e) {
        String state = e.getSQLState() == null ? "" : " (SQL state " + e.getSQLState() + ")";
        return new Refusal(Fault.in(shown, 0, message + state, cure));
    }
}
