package org.sapwood.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.sapwood.audit.AuditDatabase;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.Accounts;
import org.sapwood.records.extract.Account;
import org.sapwood.records.extract.DatabaseAddress;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Option;

/** The options that say where people's decisions and the audit trail are kept. */
final class WhichTrail {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "JDBC address of the PostgreSQL server that keeps the audit trail (default: the database in the"
                            + " data folder).")
    private String server;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "File with user and password of the server, a line each (default: SAPWOOD_DB_USER and"
                    + " SAPWOOD_DB_PASSWORD in the environment).")
    private Path credentials;

    /**
     * Does something with the database that holds the trail: the server that is named, or the data folder's own.
     *
     * @throws Refusal when the server does not answer
     */
    int with(Where where, ToIntFunction<DataSource> work) {
        if (server != null) {
            return work.applyAsInt(named());
        }
        try (Database own = WhichState.open(where.dataToRead())) {
            return work.applyAsInt(own.source());
        }
    }

    private DataSource named() {
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
}
