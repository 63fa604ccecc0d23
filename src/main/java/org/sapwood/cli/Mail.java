package org.sapwood.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Fault;
import org.sapwood.tree.state.Database;

/** What the web app writes to people; the roof hands it to the commands, as a door does not know another. */
public interface Mail {
    /** What somebody would be sent now, as plain text. */
    String digest(Desk desk, Database state, Asked asked);

    /** How the mail server answers that is set for a data folder; empty where none is set. Nothing is sent. */
    Optional<Reply> server(Path data);

    /**
     * Whose digest is asked for.
     *
     * @param demo whether one of the made-up people is meant
     */
    record Asked(String person, boolean demo, Path data) {}

    /** @param address empty where the settings do not make one */
    record Reply(String address, Optional<Fault> trouble) {}
}
