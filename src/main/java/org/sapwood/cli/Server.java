package org.sapwood.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sapwood.briefing.Desks;
import org.sapwood.tree.state.Database;

/** Serves the web app; the roof hands it to the commands, as a door does not know another. */
@FunctionalInterface
public interface Server {
    /**
     * Serves until the program is stopped, always what is current.
     *
     * @param states is asked for what people decide, and the audit trail, once the records could be opened
     * @param ready takes the address once it is answered
     * @param saying takes sentences for whoever started it, later on
     */
    void serve(Desks desks, States states, Reached reached, Consumer<String> ready, Consumer<String> saying)
            throws IOException;

    @FunctionalInterface
    interface States {
        Database open() throws IOException;
    }

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
