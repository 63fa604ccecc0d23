package org.sapwood.web;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sapwood.audit.Questions;
import org.sapwood.audit.Recorded;
import org.sapwood.tree.TestDatabase;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.state.Database;
import org.sapwood.web.digest.PostOffice;
import org.sapwood.web.digest.Rounds;

/** The served county in a database of its own, with a mail server beside it, half an hour after the weekly digest is due. */
final class PostedCounty implements AutoCloseable {
    final Watch watch = new Watch("2026-10-05T06:30:00Z");
    final Database state;
    private final int port;
    private final GreenMail mail;
    private final WebServer server;

    /** With a mail server that takes everything. */
    PostedCounty() {
        this(freePort(), true);
    }

    /** @param port of a mail server that the test brings itself */
    PostedCounty(int port) {
        this(port, false);
    }

    private PostedCounty(int port, boolean own) {
        this.port = port;
        this.mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        if (own) {
            mail.start();
        }
        try {
            this.state = TestDatabase.open();
            TreeFiles.bring(
                    TreeFiles.read(Path.of("packs/example-county/tree")),
                    new TreeStore(state),
                    new Hand("test", "analyst", watch.instant().minusSeconds(86_400 * 30), "As the tests begin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.server = another();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more server over the same database, as after a restart or beside the first. */
    WebServer another() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SAPWOOD_MAIL_HOST", "127.0.0.1");
        environment.put("SAPWOOD_MAIL_PORT", String.valueOf(port));
        environment.put("SAPWOOD_MAIL_FROM", "sapwood@wendleshire.example");
        environment.put("SAPWOOD_WEB_PUBLIC_ADDRESS", "https://sapwood.wendleshire.example/");
        Path data = ServedCounty.get().data();
        return WebServer.start(
                ServedCounty.get().desk(),
                state,
                watch,
                new WebSettings("127.0.0.1", 0, true, data, Options.ofDemo(data, environment)));
    }

    WebServer server() {
        return server;
    }

    static Rounds rounds(WebServer server) {
        return server.context().getBean(PostOffice.class).rounds().orElseThrow();
    }

    void round() {
        rounds(server).round();
    }

    Visitor signedIn(String person) {
        return new Visitor("http://localhost:" + server.port()).signIn(person);
    }

    GreenMail mail() {
        return mail;
    }

    /** The server's own: another one would see a change a moment later. */
    PeopleStore people() {
        return server.context().getBean(PeopleStore.class);
    }

    Contacts contacts() {
        return new Contacts(state, true);
    }

    Tree tree() {
        return new TreeStore(state).current();
    }

    Hand hand() {
        return new Hand("test", "administrator", watch.instant(), "As the test wants it");
    }

    /** What Sapwood sent or was refused, as the trail says. */
    List<Recorded> trail(String action) {
        return new Questions(state.source())
                .whatDid("sapwood", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                        .filter(one -> one.entry().action().equals(action))
                        .toList();
    }

    /** The person before the sign of each address that was written to, in order. */
    List<String> recipients() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(PostedCounty::recipient)
                .sorted()
                .toList();
    }

    Mail to(String person) {
        return last(message -> recipient(message).equals(person));
    }

    private Mail last(Predicate<MimeMessage> wanted) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(wanted)
                .reduce((_, later) -> later)
                .map(Mail::of)
                .orElseThrow();
    }

    static String recipient(MimeMessage message) {
        try {
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            return to.getAddress().replaceFirst("@.*", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message as it came. */
    record Mail(MimeMessage message, String subject, String text, String html) {
        static Mail of(MimeMessage message) {
            try {
                MimeMultipart parts = (MimeMultipart) message.getContent();
                return new Mail(message, message.getSubject(), part(parts, 0), part(parts, 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String part(MimeMultipart parts, int index) throws MessagingException, IOException {
            BodyPart part = parts.getBodyPart(index);
            return part.getContentType().substring(0, 9) + "\n"
                    + part.getContent().toString().replace("\r\n", "\n");
        }
    }

    @Override
    public void close() {
        server.close();
        state.close();
        mail.stop();
    }
}
