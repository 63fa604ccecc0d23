package org.sapwood.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.contact.Contact;
import org.sapwood.web.digest.MailServer;
import org.sapwood.web.digest.Schedule;
import org.sapwood.web.frame.Today;

/** What a council sets so that digests are sent by e-mail. */
final class MailOptions {
    static final String HOST = "mail.host";
    static final String PORT = "mail.port";
    static final String FROM = "mail.from";
    static final String STARTTLS = "mail.starttls";
    static final String USER = "mail.user";
    static final String PASSWORD = "mail.password";
    static final String PASSWORD_FILE = "mail.password-file";
    static final String WEEKDAY = "mail.weekday";
    static final String HOUR = "mail.hour";
    static final List<String> KNOWN = List.of(HOST, PORT, FROM, STARTTLS, USER, PASSWORD_FILE, WEEKDAY, HOUR);

    /** How the environment names these and what goes with them. */
    static final Set<String> VARIABLES = Stream.concat(KNOWN.stream(), Stream.of(PASSWORD, Options.PUBLIC_ADDRESS))
            .map(Options::variable)
            .collect(Collectors.toUnmodifiableSet());

    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65_535;
    private static final int SEVEN = 7;
    private static final int LAST_HOUR = 23;

    private final Options options;

    MailOptions(Options options) {
        this.options = options;
    }

    /**
     * The mail server; empty when none is set.
     *
     * @throws Refusal when what is set is not enough, is wrong, or would send a password over an open line
     */
    Optional<MailServer> server() {
        return options.text(HOST).map(this::server);
    }

    private MailServer server(String host) {
        boolean here = isThisMachine(host);
        boolean encrypted = isEncrypted(here);
        Optional<MailServer.Account> account = account();
        if (account.isPresent() && !encrypted && !here) {
            throw wrong(STARTTLS, "no", "Say yes, as a password must not go over an open line; or leave mail.user out");
        }
        return new MailServer(host, whole(PORT, SUBMISSION, 1, LAST_PORT), from(), encrypted, account);
    }

    /** Whether a name means this machine and needs no asking of any other. */
    static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return host.matches("[0-9.]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:]*]?")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private String from() {
        String from = options.text(FROM)
                .orElseThrow(() -> new Refusal(Fault.of(
                        "There is a mail server and no setting " + FROM,
                        "Write the address in whose name digests are sent, such as sapwood@example.gov.uk")));
        if (!Contact.isAddress(from)) {
            throw wrong(FROM, from, "Write one address such as sapwood@example.gov.uk, without a name");
        }
        return from;
    }

    private boolean isEncrypted(boolean here) {
        String said = options.text(STARTTLS).orElse(here ? "no" : "yes").toLowerCase(Locale.ROOT);
        return switch (said) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(STARTTLS, said, "Write yes or no");
        };
    }

    private Optional<MailServer.Account> account() {
        Optional<String> user = options.text(USER);
        Optional<String> password = options.secret(PASSWORD, PASSWORD_FILE);
        if (user.isPresent() != password.isPresent()) {
            throw new Refusal(Fault.of(
                    "The account of the mail server is given only in part",
                    "Set " + USER + ", and " + PASSWORD_FILE + " or " + Options.variable(PASSWORD)
                            + "; or leave all of them out"));
        }
        return user.map(name -> new MailServer.Account(name, password.orElseThrow()));
    }

    Schedule schedule() {
        return new Schedule(weekday(), whole(HOUR, SEVEN, 0, LAST_HOUR), Today.COUNCIL);
    }

    private DayOfWeek weekday() {
        String said = options.text(WEEKDAY).orElse("monday").toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(said))
                .findFirst()
                .orElseThrow(() -> wrong(
                        WEEKDAY,
                        said.toLowerCase(Locale.ROOT),
                        Nearest.cure(
                                said.toLowerCase(Locale.ROOT),
                                Arrays.stream(DayOfWeek.values())
                                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }

    private int whole(String key, int otherwise, int least, int most) {
        Optional<String> said = options.text(key);
        if (said.isEmpty()) {
            return otherwise;
        }
        return said.filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> wrong(key, said.get(), "Write a whole number from " + least + " to " + most));
    }

    /** Under which readers of a digest find its pages, without a slash at its end. */
    String pages(WebSettings settings) {
        Optional<String> said = options.text(Options.PUBLIC_ADDRESS).map(text -> text.replaceFirst("/+$", ""));
        if (said.isPresent()) {
            return said.get();
        }
        if (!settings.demo() && server().isPresent()) {
            throw new Refusal(Fault.of(
                    "A digest could not say where its pages are: there is no setting " + Options.PUBLIC_ADDRESS,
                    "Write the address under which browsers reach Sapwood, such as https://sapwood.example.gov.uk"));
        }
        return "http://localhost:" + settings.port();
    }

    private static Refusal wrong(String key, String said, String cure) {
        return new Refusal(Fault.of(key + " cannot be \"" + said + "\"", cure));
    }
}
