package org.sapwood.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.Engine;
import org.sapwood.engine.store.PostgresServer;
import org.sapwood.engine.store.Settings;
import org.sapwood.records.Accounts;
import org.sapwood.records.extract.Account;
import org.sapwood.records.extract.DatabaseAddress;
import picocli.CommandLine.Option;

/** The options that say where populations are kept and counted. */
final class WhichEngine {
    private static final Between YEARS = new Between(1, 60);
    private static final Between SECONDS = new Between(1, 86_400);

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "JDBC address of the council's own PostgreSQL server (default: DuckDB in the process).")
    private String server;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "File with user and password of the server, a line each (default: SAPWOOD_DB_USER and"
                    + " SAPWOOD_DB_PASSWORD in the environment).")
    private Path credentials;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long one query may take before it is ended (default: ${DEFAULT-VALUE}). A step of making"
                    + " new records ready for queries may always take half an hour.")
    private int deadline;

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            defaultValue = "" + Settings.YEARS,
            description = "How many years back from the extract months are counted (default: ${DEFAULT-VALUE}).")
    private int years;

    Desk.Engines engines(Path data, Terminal terminal) {
        Duration limit = Duration.ofSeconds(deadline);
        Duration building = Settings.usual().buildDeadline();
        Settings settings = Settings.usual()
                .withYears(years)
                .withDeadline(limit)
                .withBuildDeadline(limit.compareTo(building) > 0 ? limit : building);
        if (server == null) {
            return (snapshot, library) -> Engine.open(data, snapshot, library, settings, terminal::progress);
        }
        DatabaseAddress address = DatabaseAddress.of(server);
        Account account = Accounts.find(Optional.ofNullable(credentials), System.getenv());
        address.refuseUnlessItAnswers(account);
        PostgresServer postgres = new PostgresServer(server, account.user(), account.password());
        return (snapshot, library) -> Engine.open(postgres, data, snapshot, library, settings, terminal::progress);
    }

    void refuseMuddle() {
        SECONDS.check("--deadline", deadline);
        YEARS.check("--years", years);
        if (server != null && !server.startsWith("jdbc:postgresql:")) {
            throw new Refusal(Fault.of(
                    "--server \"" + server + "\" is not the address of a PostgreSQL server",
                    "Write it as jdbc:postgresql://HOST/DATABASE"));
        }
        if (server == null && credentials != null) {
            throw new Refusal(
                    Fault.of("--credentials says nothing without --server", "Name the server too, or leave both out"));
        }
    }
}
