package org.sapwood.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.sapwood.briefing.Desk;
import org.sapwood.engine.store.Settings;
import picocli.CommandLine.Option;

/** The options that say where populations are kept and counted. */
final class WhichEngine {
    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long one query may take before it is ended (default: ${DEFAULT-VALUE}).")
    private int deadline;

    Desk.Stores stores(Path data, Terminal terminal) {
        return Desk.Stores.inProcess(
                data, Settings.usual().withDeadline(Duration.ofSeconds(deadline)), terminal::progress);
    }
}
