package org.sapwood.tree.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/** The council's own PostgreSQL server. */
public record Account(String url, String user, String password) {
    private static final String URL = "SAPWOOD_STATE_URL";
    private static final String USER = "SAPWOOD_STATE_USER";
    private static final String PASSWORD = "SAPWOOD_STATE_PASSWORD";

    /**
     * What the environment says: each of {@code SAPWOOD_STATE_URL}, {@code _USER} and {@code _PASSWORD}, or the same
     * with {@code _FILE} naming a file that holds it. Empty when none is set: then the program's own server is used.
     *
     * @throws Refusal when only some are set, or the URL is not one of PostgreSQL
     */
    public static Optional<Account> from(Map<String, String> environment) {
        Optional<String> url = value(URL, environment);
        Optional<String> user = value(USER, environment);
        Optional<String> password = value(PASSWORD, environment);
        if (url.isEmpty() && user.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        if (url.isEmpty() || user.isEmpty() || password.isEmpty()) {
            throw new Refusal(Fault.of(
                    "The database of the tree is given only in part",
                    "Set all of " + URL + ", " + USER + " and " + PASSWORD
                            + " (or each with _FILE and a file's name), or none of them"));
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new Refusal(Fault.of(
                    URL + " is not the address of a PostgreSQL database",
                    "Write it as jdbc:postgresql://server:5432/database"));
        }
        return Optional.of(new Account(url.get(), user.get(), password.get()));
    }

    private static Optional<String> value(String name, Map<String, String> environment) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (file.isEmpty()) {
            return Optional.of(environment.getOrDefault(name, "")).filter(value -> !value.isEmpty());
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(value -> !value.isEmpty());
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(file, 0, "The file cannot be read", "Let " + name + "_FILE name a file that you may read"),
                    e);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
