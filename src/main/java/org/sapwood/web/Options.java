package org.sapwood.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;

/**
 * What a council sets for its own server: {@code settings.properties} in the data folder, and over it the environment,
 * where {@code sign-in.issuer} is {@code SAPWOOD_SIGN_IN_ISSUER}.
 */
public final class Options {
    static final String FILE = "settings.properties";
    static final String ISSUER = "sign-in.issuer";
    static final String CLIENT = "sign-in.client-id";
    static final String SECRET = "sign-in.client-secret";
    static final String SECRET_FILE = "sign-in.client-secret-file";
    static final String NAME_CLAIM = "sign-in.name-claim";
    static final String PUBLIC_ADDRESS = "web.public-address";
    static final String CHECKPOINTS = "checkpoints.folder";

    private static final List<String> KNOWN =
            List.of(ISSUER, CLIENT, SECRET_FILE, NAME_CLAIM, PUBLIC_ADDRESS, CHECKPOINTS);

    private final Properties file;
    private final Map<String, String> environment;

    private Options(Properties file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    public static Options none() {
        return new Options(new Properties(), Map.of());
    }

    /** @throws Refusal when the file holds what is no setting, or a secret */
    public static Options read(Path data, Map<String, String> environment) {
        Path path = data.resolve(FILE);
        Properties file = new Properties();
        if (Files.exists(path)) {
            try (Reader in = Files.newBufferedReader(path)) {
                file.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new Unavailable(
                        Fault.in(
                                path.toString(),
                                0,
                                "The settings cannot be read",
                                "Write them as UTF-8 text, one key = value a line"),
                        e);
            }
        }
        file.stringPropertyNames().forEach(key -> refuseUnknown(path, key));
        return new Options(file, environment);
    }

    private static void refuseUnknown(Path path, String key) {
        if (key.equals(SECRET)) {
            throw new Refusal(Fault.in(
                    path.toString(),
                    0,
                    "The settings hold a secret, and whoever copies the data folder has it",
                    "Write it into a file of its own that only the server may read, and name that file with "
                            + SECRET_FILE + ", or give it as " + variable(SECRET)));
        }
        if (!KNOWN.contains(key)) {
            throw new Refusal(Fault.in(path.toString(), 0, key + " is no setting", Nearest.cure(key, KNOWN)));
        }
    }

    /** Empty when nobody has set it. */
    Optional<String> text(String key) {
        return Optional.ofNullable(environment.get(variable(key)))
                .or(() -> Optional.ofNullable(file.getProperty(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The same of what must be there. */
    String demand(String key) {
        return text(key)
                .orElseThrow(() -> new Refusal(Fault.of(
                        "Nobody could sign in: there is no setting " + key,
                        "Write it into " + FILE + " in the data folder, or set " + variable(key)
                                + "; docs/how-to/sign-in-with-your-own-directory.md says how")));
    }

    /** From the environment, or from a file that the settings name. */
    String secret() {
        return text(SECRET)
                .or(() -> text(SECRET_FILE).map(Options::content))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "Nobody could sign in: there is no client secret",
                        "Set " + variable(SECRET) + ", or name a file that holds it with " + SECRET_FILE)));
    }

    private static String content(String name) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(
                            name,
                            0,
                            "The client secret cannot be read",
                            "Let " + SECRET_FILE + " name a file that the server may read"),
                    e);
        }
    }

    static String variable(String key) {
        return "SAPWOOD_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
