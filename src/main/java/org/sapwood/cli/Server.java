package org.sapwood.cli;

import java.util.function.Consumer;
import org.sapwood.briefing.Desk;
import org.sapwood.tree.state.Database;

/** Serves the web app; the roof hands it to the commands, as a door does not know another. */
@FunctionalInterface
public interface Server {
    /**
     * Serves until the program is stopped.
     *
     * @param state what people decide, and the audit trail
     * @param port 0 for any that is free
     * @param demo whether made-up people may sign in; then only this machine is answered
     * @param ready takes the address once it is answered
     */
    void serve(Desk desk, Database state, int port, boolean demo, Consumer<String> ready);
}
