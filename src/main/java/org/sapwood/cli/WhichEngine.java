package org.sapwood.cli;

import java.nio.file.Path;
import org.sapwood.briefing.Desk;

/** The options that say where populations are kept and counted. */
final class WhichEngine {
    Desk.Stores stores(Path data, Terminal terminal) {
        return Desk.Stores.inProcess(data, terminal::progress);
    }
}
