package org.sapwood.cli;

import java.nio.file.Path;
import org.sapwood.tree.state.Account;
import org.sapwood.tree.state.Database;

/** Opens the database of the tree: the server that the environment names, or the program's own. */
final class WhichState {
    private WhichState() {}

    static Database open(Path data) {
        return Database.open(data, Account.from(System.getenv()));
    }
}
