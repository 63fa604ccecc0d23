package org.sapwood.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.sapwood.tree.state.Account;
import org.sapwood.tree.state.Database;

/** A database of its own for each test, all on one server of the program's own. */
public final class TestDatabase {
    private static Path data;

    private TestDatabase() {}

    private static synchronized Path data() throws IOException {
        if (data == null) {
            data = Files.createTempDirectory("tree-tests");
            Database.open(data, Optional.empty());
        }
        return data;
    }

    /** The account with which a server in a folder is reached. */
    public static Account account(Path data, String database) throws IOException {
        String port = Files.readString(data.resolve("state/port")).strip();
        return new Account(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "sapwood",
                Files.readString(data.resolve("state/password")).strip());
    }

    /** An empty database; the account may be opened as a council opens its own. */
    public static synchronized Account fresh() throws IOException, SQLException {
        String name = "t_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = connect(account(data(), "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return account(data(), name);
    }

    public static Database open() throws IOException, SQLException {
        return Database.open(Path.of("unused"), Optional.of(fresh()));
    }

    public static Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(account.url(), account.user(), account.password());
    }
}
