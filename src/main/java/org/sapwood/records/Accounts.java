package org.sapwood.records;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.records.extract.Account;

/** Where user and password of a database come from: a file, or the environment; never a command line. */
public final class Accounts {
    private static final String USER = "SAPWOOD_DB_USER";
    private static final String PASSWORD = "SAPWOOD_DB_PASSWORD";
    private static final String FORM = "Write the user in the first line and the password in the second";

    private Accounts() {}

    /**
     * @param file two lines, user and password; when empty, the environment is asked
     * @throws Refusal when either is missing
     */
    public static Account find(Optional<Path> file, Map<String, String> environment) {
        return file.map(Accounts::fromFile).orElseGet(() -> fromEnvironment(environment));
    }

    private static Account fromFile(Path file) {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.size() != 2) {
                throw new Refusal(Fault.in(file.toString(), 0, "The file does not hold two lines", FORM));
            }
            return new Account(lines.get(0), lines.get(1));
        } catch (NoSuchFileException e) {
            throw new Refusal(Fault.of("There is no file " + file + " with user and password", FORM), e);
        } catch (CharacterCodingException e) {
            throw new Refusal(Fault.in(file.toString(), 0, "The file is not UTF-8 text", FORM), e);
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(file.toString(), 0, "The file cannot be read", "Name a file that you may read"), e);
        }
    }

    private static Account fromEnvironment(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (user.isEmpty() || password.isEmpty()) {
            throw new Refusal(Fault.of(
                    "User and password of the database are not set",
                    "Set " + USER + " and " + PASSWORD + ", or name a file that holds them with --credentials"));
        }
        return new Account(user, password);
    }
}
