package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** What a command says to the shell. */
final class Exit {
    static final int OK = 0;
    /** Something in the records, packs or files needs somebody's attention. */
    static final int FINDINGS = 1;
    /** The command was not asked in a way that it understands. */
    static final int USAGE = 2;
    /** The machine is not as the program needs it. */
    static final int ENVIRONMENT = 3;

    private Exit() {}

    /** Faults of files are findings; what names no file was asked wrongly. */
    static int of(Refusal refusal) {
        if (refusal instanceof Unavailable) {
            return ENVIRONMENT;
        }
        return refusal.faults().stream().map(Fault::file).allMatch(String::isEmpty) ? USAGE : FINDINGS;
    }
}
