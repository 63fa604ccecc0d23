package org.sapwood.records;

import java.nio.file.Path;
import java.util.Optional;
import org.sapwood.records.extract.Account;

/** What a load reads. */
public sealed interface Extract {
    /** A folder of files, or one file of a return. */
    record Files(Path path) implements Extract {}

    /**
     * A database that is read with a read-only account.
     *
     * @param url JDBC address without user and password
     * @param schema of the tables; the account's usual one when empty
     */
    record Database(String url, Optional<String> schema, Account account) implements Extract {}
}
