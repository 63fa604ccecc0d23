package org.sapwood.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sapwood.sql.dialect.Dialect;

/** The strictest configuration in which a database in the process still does what is asked of it, reading or building. */
final class Lockdown {
    /** Settings that hold from the moment of opening. */
    static final Map<String, String> FROM_THE_START = new TreeMap<>(Map.of(
            "autoload_known_extensions", "false",
            "autoinstall_known_extensions", "false",
            "allow_community_extensions", "false",
            "allow_unsigned_extensions", "false",
            "allow_extension_repositories", "forbidden",
            "allow_persistent_secrets", "false",
            "allow_unredacted_secrets", "false"));
    /** Settings that hold once everything is attached that will be read. */
    static final Map<String, String> ONCE_OPEN =
            new TreeMap<>(Map.of("enable_external_access", "false", "lock_configuration", "true"));

    private Lockdown() {}

    static Properties properties(Settings settings, String spill) {
        Properties properties = new Properties();
        FROM_THE_START.forEach(properties::setProperty);
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", spill);
        properties.setProperty("max_temp_directory_size", settings.temporaryMegabytes() + "MB");
        return properties;
    }

    /** Whether it is closed already: two connections of a process to one file share a database and its settings. */
    static boolean isClosed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('lock_configuration')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** From now on the connection reaches what it has attached, its temporary folder and these files, and nothing else. */
    static void close(Connection connection, Collection<Path> readable) throws SQLException {
        String paths = readable.stream()
                .map(path -> Dialect.DUCKDB.literal(path.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set allowed_paths = " + paths);
            for (Map.Entry<String, String> setting : ONCE_OPEN.entrySet()) {
                statement.execute("set " + setting.getKey() + " = " + setting.getValue());
            }
        }
    }
}
