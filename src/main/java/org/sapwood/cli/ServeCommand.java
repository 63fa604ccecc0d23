package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sapwood.briefing.Desks;
import org.sapwood.records.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the web app over the current load. */
@Command(
        name = "serve",
        description =
                "Serves the web app over the current load until it is stopped, to whom the council's own sign-in server"
                        + " vouches for. With --demo made-up people may sign in instead, and only this machine is answered.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood serve --data county-data --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private static final Between PORTS = new Between(0, 65_535);

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the web app.")
    private int port;

    @Option(names = "--demo", description = "Let made-up people sign in; answer only this machine.")
    private boolean demo;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = Server.Reached.THIS_MACHINE,
            description = "Which of this machine's addresses to answer (default: ${DEFAULT-VALUE}, this machine only).")
    private String address;

    @Mixin
    private WhichRecords records;

    private final Terminal terminal;
    private final Server server;

    ServeCommand(Terminal terminal, Server server) {
        this.terminal = terminal;
        this.server = server;
    }

    @Override
    public Integer call() throws IOException {
        PORTS.check("--port", port);
        Path data = records.where().dataToRead();
        Desks desks =
                new CurrentDesks(new SnapshotStore(data), records.where()::packFolders, () -> records.desk(terminal));
        server.serve(
                desks,
                () -> WhichState.open(data),
                new Server.Reached(address, port, demo, data),
                there -> terminal.say("Serving " + there + " until you press Ctrl+C."),
                terminal::say);
        return Exit.OK;
    }
}
