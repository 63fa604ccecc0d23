package org.sapwood.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Involved;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.contact.Contact;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.contact.Deliveries;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.state.Database;
import org.sapwood.web.digest.Letter;
import org.sapwood.web.digest.Letters;
import org.sapwood.web.digest.MailServer;
import org.sapwood.web.digest.Schedule;
import org.sapwood.web.digest.Sender;
import org.sapwood.web.frame.Words;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.sapwood.web.who.Places;

/** Digests without a server: what somebody would be sent, and whether it could be. */
public final class DigestPreview {
    private DigestPreview() {}

    /**
     * What somebody would be sent now, subject first, as plain text. Nothing is sent or kept.
     *
     * @throws Refusal when nobody is called so, or they hold no post today
     */
    public static String of(Desk desk, Database state, Clock clock, WebSettings settings, String person) {
        Places places = new Places(
                desk.catalogue().library().organisation(), desk.snapshot().extractedOn());
        PeopleStore store = new PeopleStore(state, settings.demo());
        People people = new People(store, places, clock);
        refuseNobody(people, person);
        TreeStore tree = new TreeStore(state);
        Gate gate = new Gate(desk, people, places, new Involved(desk));
        Hearing hearing = new Hearing(desk, tree, clock, gate, places, people);
        Contact contact = new Contacts(state, settings.demo()).of(person);
        Letter letter = new Letters(hearing, gate, places, tree, new MailOptions(settings.options()).pages(settings))
                .to(
                        person,
                        new Deliveries(state, settings.demo())
                                .lastTo(person)
                                .orElseGet(() -> clock.instant().minus(Schedule.reach(contact.often()))),
                        Words.in(contact.language()));
        return letter.subject() + "\n\n" + letter.text();
    }

    private static void refuseNobody(People people, String person) {
        if (people.all().stream().map(Person::id).noneMatch(person::equals)) {
            throw new Refusal(Fault.of(
                    "Nobody who holds a post today signs in as \"" + person + "\"",
                    Nearest.cure(person, people.all().stream().map(Person::id).toList())));
        }
    }

    /**
     * The mail server that is set.
     *
     * @throws Refusal when its settings are wrong
     */
    public static Optional<MailServer> server(Path data, Map<String, String> environment) {
        return new MailOptions(Options.read(data, environment)).server();
    }

    /** What is wrong with a mail server, when something is; nothing is sent. */
    public static Optional<Fault> trouble(MailServer server) {
        return new Sender(server, Letter::text)
                .trouble()
                .map(why -> why.faults().getFirst());
    }
}
