package org.sapwood.web.digest;

import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.definition.WorkingDays;
import org.sapwood.tree.contact.Contact;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.contact.Deliveries;
import org.sapwood.tree.contact.Delivery;
import org.sapwood.tree.contact.Occasion;
import org.sapwood.tree.contact.Often;
import org.sapwood.web.frame.Words;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;

/** Sends what is due. May be asked as often as one likes, on as many servers as one likes. */
public final class Rounds {
    /** Under which the trail says that a digest was sent. */
    static final String SAPWOOD = "sapwood";

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final String DIGEST = "digest";
    private static final Fault OURS = Fault.of(
            "Sapwood itself is at fault: a digest could not be made",
            "Tell whoever looks after the server to read its log");

    private final People people;
    private final Contacts contacts;
    private final Deliveries deliveries;
    private final Letters letters;
    private final Sender sender;
    private final When when;
    private final Trail trail;
    private final Clock clock;
    private final AtomicReference<Optional<Away>> away = new AtomicReference<>(Optional.empty());

    /** When digests are sent, by the calendar of the council. */
    public record When(Schedule schedule, WorkingDays working) {}

    /** The mail server is not there. */
    private record Away(Unavailable why, Instant since) {}

    private record Due(Person person, Contact contact, Occasion occasion) {
        String id() {
            return person.id();
        }
    }

    public Rounds(
            People people,
            Contacts contacts,
            Deliveries deliveries,
            Letters letters,
            Sender sender,
            When when,
            Trail trail,
            Clock clock) {
        this.people = people;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.letters = letters;
        this.sender = sender;
        this.when = when;
        this.trail = trail;
        this.clock = clock;
    }

    Schedule schedule() {
        return when.schedule();
    }

    Sender sender() {
        return sender;
    }

    /** What is wrong with the mail server since the last round that asked it. */
    Optional<Unavailable> trouble() {
        return away.get().map(Away::why);
    }

    /** Sends what is due now; after the mail server was not there, asks it again an hour later. */
    public synchronized void round() {
        Instant now = clock.instant();
        if (away.get()
                .filter(one -> now.isBefore(one.since().plus(Deliveries.PAUSE)))
                .isPresent()) {
            return;
        }
        List<Due> due = due(now);
        if (due.isEmpty()) {
            return;
        }
        Optional<Unavailable> trouble = sender.trouble();
        if (trouble.isPresent()) {
            isAway(trouble.get(), now);
            return;
        }
        away.set(Optional.empty());
        for (Due one : due) {
            if (!deliver(one, now)) {
                return;
            }
        }
    }

    private void isAway(Unavailable why, Instant now) {
        away.set(Optional.of(new Away(why, now)));
        LOG.log(Level.WARNING, why.getMessage());
        refused("mail server", why);
    }

    private void refused(String object, Refusal why) {
        trail.record(Event.of(SAPWOOD, Action.REFUSE, DIGEST, object).because(why.getMessage()));
    }

    private List<Due> due(Instant now) {
        Map<String, Contact> known = contacts.all();
        Map<String, Set<String>> settled = new HashMap<>();
        return people.all().stream()
                .filter(person -> known.containsKey(person.id()))
                .flatMap(person -> due(person, known.get(person.id()), now).stream())
                .filter(due -> !settled.computeIfAbsent(due.occasion().name(), _ -> settled(due.occasion(), now))
                        .contains(due.id()))
                .toList();
    }

    private Optional<Due> due(Person person, Contact contact, Instant now) {
        return contact.email()
                .flatMap(_ -> when.schedule().now(contact.often(), now, when.working()))
                .map(occasion -> new Due(person, contact, occasion));
    }

    /** Those of whom it need not be asked again whether they are due. */
    private Set<String> settled(Occasion occasion, Instant now) {
        Set<String> settled = new HashSet<>();
        for (Delivery one : deliveries.of(occasion)) {
            boolean again = one.state() == Delivery.State.FAILED
                    && !now.isBefore(one.at().plus(Deliveries.PAUSE));
            if (!again) {
                settled.add(one.person());
            }
        }
        return settled;
    }

    /** False when the mail server has gone, so that the others wait. */
    private boolean deliver(Due due, Instant now) {
        Optional<MimeMessage> message;
        try {
            message = message(due);
        } catch (RuntimeException e) {
            // the others are not to wait for one whose digest cannot be made
            LOG.log(Level.ERROR, "The digest to " + due.id() + " could not be made", e);
            if (deliveries.begin(due.id(), due.occasion(), now)) {
                failed(due, new Refusal(OURS));
            }
            return true;
        }
        if (!deliveries.begin(due.id(), due.occasion(), now)) {
            return true;
        }
        if (message.isEmpty()) {
            end(due, Delivery.State.QUIET, Optional.empty());
            return true;
        }
        return handOver(due, message.get(), now);
    }

    /** Empty when there is nothing to tell that is worth a message each day. */
    private Optional<MimeMessage> message(Due due) {
        Letter letter = letter(due);
        return due.contact().often() == Often.DAILY && !letter.tells()
                ? Optional.empty()
                : Optional.of(sender.message(
                        letter,
                        due.contact().email().orElseThrow(),
                        due.person().name(),
                        clock.instant()));
    }

    /** Whatever fails once the server has the message leaves it as begun: it is not sent twice. */
    private boolean handOver(Due due, MimeMessage message, Instant now) {
        try {
            trail.record(Event.of(SAPWOOD, Action.SEND, DIGEST, due.id()).onBehalf(due.id()));
        } catch (Unavailable noTrail) {
            failed(due, noTrail);
            throw noTrail;
        }
        try {
            sender.send(message);
        } catch (Unavailable gone) {
            failed(due, gone);
            isAway(gone, now);
            return false;
        } catch (Refusal refusal) {
            LOG.log(Level.WARNING, refusal.getMessage());
            failed(due, refusal);
            return true;
        }
        end(due, Delivery.State.SENT, Optional.empty());
        return true;
    }

    private Letter letter(Due due) {
        Instant since = deliveries
                .lastTo(due.id())
                .orElseGet(() ->
                        due.occasion().due().minus(Schedule.reach(due.contact().often())));
        return letters.to(due.id(), since, Words.in(due.contact().language()));
    }

    private void failed(Due due, Refusal why) {
        end(due, Delivery.State.FAILED, Optional.of(why.getMessage()));
        refused(due.id(), why);
    }

    private void end(Due due, Delivery.State state, Optional<String> problem) {
        deliveries.end(new Delivery(due.id(), due.occasion().name(), state, clock.instant(), problem));
    }
}
