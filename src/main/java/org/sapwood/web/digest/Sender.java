package org.sapwood.web.digest;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to the council's mail server. */
public final class Sender {
    private static final String PATIENCE_MILLIS = "20000";
    private static final int NO_ANSWER = -1;
    private static final int CLOSING = 421;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServer server;
    private final Function<Letter, String> html;
    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();

    /** @param html makes the HTML part of a letter */
    public Sender(MailServer server, Function<Letter, String> html) {
        this.server = server;
        this.html = html;
        mail.setHost(server.host());
        mail.setPort(server.port());
        server.account().ifPresent(account -> {
            mail.setUsername(account.user());
            mail.setPassword(account.password());
        });
        mail.setJavaMailProperties(properties());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(server.account().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.encrypted()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.encrypted()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String patience : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + patience, PATIENCE_MILLIS);
        }
        return properties;
    }

    MailServer server() {
        return server;
    }

    /** Connects and signs in, sends nothing; what is wrong with that, when something is. */
    public Optional<Unavailable> trouble() {
        try {
            mail.testConnection();
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(away(e));
        }
    }

    private Unavailable away(Exception why) {
        if (why instanceof AuthenticationFailedException) {
            return new Unavailable(
                    Fault.of(
                            "The mail server " + server.address() + " does not take the account that Sapwood has",
                            "Check mail.user and the password that mail.password-file names"),
                    why);
        }
        return new Unavailable(
                Fault.of(
                        "The mail server " + server.address() + " cannot be used: " + reason(why),
                        "Check mail.host, mail.port and mail.starttls, and that this machine can reach it"),
                why);
    }

    /**
     * Sends one message.
     *
     * @throws Unavailable when the server is not there, so that no other message would be taken either
     * @throws Refusal when the server does not take this one
     */
    void send(MimeMessage message) {
        try {
            mail.send(message);
        } catch (MailException e) {
            Exception why = e instanceof MailSendException many
                            && many.getFailedMessages().size() == 1
                    ? many.getFailedMessages().values().iterator().next()
                    : e;
            if (why instanceof SendFailedException && !hasHungUp(why)) {
                throw new Refusal(
                        Fault.of(
                                "The mail server did not take a digest: " + reason(why),
                                "Check the address on the page of this person"),
                        why);
            }
            throw away(why.getCause() instanceof MessagingException cause ? cause : why);
        }
    }

    /** @throws Refusal when no message can be made of it */
    MimeMessage message(Letter letter, String address, String name, Instant at) {
        MimeMessage message = mail.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(server.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, OneLine.of(name), UTF_8));
            message.setSubject(OneLine.of(letter.subject()), UTF_8);
            message.setSentDate(Date.from(at));
            // nobody's answering machine is to answer, and the name of this machine is nobody's business
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader(
                    "Message-ID",
                    "<" + UUID.randomUUID()
                            + server.from().substring(server.from().indexOf('@')) + ">");
            message.setHeader("Content-Language", letter.words().language());
            message.setContent(both(letter));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new Refusal(
                    Fault.of(
                            "The digest to " + address + " cannot be written as a message",
                            "Check the address and the name on the page of this person"),
                    e);
        }
        return message;
    }

    /** The last part is the one that is preferred by whoever can show it. */
    private MimeMultipart both(Letter letter) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.text(), UTF_8);
        MimeBodyPart shown = new MimeBodyPart();
        shown.setText(html.apply(letter), UTF_8, "html");
        return new MimeMultipart("alternative", plain, shown);
    }

    /** Said goodbye, or nothing any more: the next message would fare no better. */
    private static boolean hasHungUp(Exception why) {
        return why instanceof SMTPSendFailedException answer
                && (answer.getReturnCode() == NO_ANSWER || answer.getReturnCode() == CLOSING);
    }

    /** What the server itself said stands innermost. */
    private static String reason(Exception why) {
        Exception inmost = why;
        while (inmost instanceof MessagingException outer && outer.getNextException() != null) {
            inmost = outer.getNextException();
        }
        return OneLine.of(
                String.valueOf(inmost.getMessage()).lines().findFirst().orElse("no reason given"));
    }
}
