package org.sapwood.cli;

import java.nio.file.Path;
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
     * @param ready takes the address once it is answered
     */
    void serve(Desk desk, Database state, Reached reached, Consumer<String> ready);

    /**
     * How the web app is reached.
     *
     * @param address of the network card that is answered
     * @param port 0 for any that is free
     * @param demo whether made-up people may sign in; then only this machine is answered
     * @param data the folder that holds the loads and the settings
     */
    record Reached(String address, int port, boolean demo, Path data) {
        static final String THIS_MACHINE = "127.0.0.1";
    }
}
