package org.sapwood.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
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
    static final String EMAIL_CLAIM = "sign-in.email-claim";
    static final String CHECKPOINTS = "checkpoints.folder";

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(ISSUER, CLIENT, SECRET_FILE, NAME_CLAIM, EMAIL_CLAIM, PUBLIC_ADDRESS, CHECKPOINTS),
                    MailOptions.KNOWN.stream())
            .toList();

    /** What must not stand in the file, with the setting that names a file of its own for it. */
    private static final Map<String, String> SECRETS =
            Map.of(SECRET, SECRET_FILE, MailOptions.PASSWORD, MailOptions.PASSWORD_FILE);

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

    /**
     * For made-up people: nothing but where mail goes to. A server that is not this machine is meant only where the
     * environment names it, so that a copy of a council's settings writes to nobody.
     */
    public static Options ofDemo(Path data, Map<String, String> environment) {
        Options all = read(data, environment);
        Properties mail = new Properties();
        all.file.stringPropertyNames().stream()
                .filter(MailOptions.KNOWN::contains)
                .filter(_ -> MailOptions.isThisMachine(all.file.getProperty(MailOptions.HOST, "")))
                .forEach(key -> mail.setProperty(key, all.file.getProperty(key)));
        Map<String, String> named = new HashMap<>(environment);
        named.keySet().retainAll(MailOptions.VARIABLES);
        return new Options(mail, named);
    }

    private static void refuseUnknown(Path path, String key) {
        if (SECRETS.containsKey(key)) {
            throw new Refusal(Fault.in(
                    path.toString(),
                    0,
                    "The settings hold a secret, and whoever copies the data folder has it",
                    "Write it into a file of its own that only the server may read, and name that file with "
                            + SECRETS.get(key) + ", or give it as " + variable(key)));
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
        return secret(SECRET, SECRET_FILE)
                .orElseThrow(() -> new Refusal(Fault.of(
                        "Nobody could sign in: there is no client secret",
                        "Set " + variable(SECRET) + ", or name a file that holds it with " + SECRET_FILE)));
    }

    /** A secret that may be there. */
    Optional<String> secret(String key, String fileKey) {
        return text(key).or(() -> text(fileKey).map(name -> content(name, fileKey)));
    }

    private static String content(String name, String key) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException e) {
            throw new Unavailable(
                    Fault.in(
                            name,
                            0,
                            "The secret in this file cannot be read",
                            "Let " + key + " name a file that the server may read"),
                    e);
        }
    }

    static String variable(String key) {
        return "SAPWOOD_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
