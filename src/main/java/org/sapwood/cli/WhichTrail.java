package org.sapwood.cli;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.sapwood.audit.AuditDatabase;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.Accounts;
import org.sapwood.records.extract.Account;
import org.sapwood.records.extract.DatabaseAddress;
import picocli.CommandLine.Option;

/** The options that say where people's decisions and the audit trail are kept. */
final class WhichTrail {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "JDBC address of the PostgreSQL server that keeps the audit trail.")
    private String server;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "File with user and password of the server, a line each (default: SAPWOOD_DB_USER and"
                    + " SAPWOOD_DB_PASSWORD in the environment).")
    private Path credentials;

    /** @throws Refusal when no server is named, or it does not answer */
    DataSource source() {
        if (server == null) {
            return ofThisFolder();
        }
        if (!server.startsWith("jdbc:postgresql:")) {
            throw new Refusal(Fault.of(
                    "--server \"" + server + "\" is not the address of a PostgreSQL server",
                    "Write it as jdbc:postgresql://HOST/DATABASE"));
        }
        DatabaseAddress address = DatabaseAddress.of(server);
        Account account = Accounts.find(Optional.ofNullable(credentials), System.getenv());
        address.refuseUnlessItAnswers(account);
        return AuditDatabase.at(server, account.user(), account.password());
    }

    /** The database that the program keeps in the data folder belongs here. */
    private static DataSource ofThisFolder() {
        throw new Refusal(Fault.of(
                "It is not said where the audit trail is",
                "Name its server with --server jdbc:postgresql://HOST/DATABASE"));
    }
}
