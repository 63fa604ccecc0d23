package org.sapwood.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.contact.Contact;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.sapwood.tree.state.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives somebody a post; how the first administrator comes in. */
@Command(
        name = "give",
        description =
                "Gives somebody a post, with which they may sign in. The rest is done on the page People and roles.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  sapwood people give alex --name \"Alex Reid\" --role administrator --why \"First one\""
        })
final class PeopleGiveCommand implements Callable<Integer> {
    /** The roles as they are written on a line. */
    enum Written {
        worker,
        team_manager,
        service_manager,
        director,
        member,
        analyst,
        panel,
        administrator;

        Role role() {
            return Role.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Parameters(paramLabel = "ID", description = "The name under which they sign in.")
    private String id;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What they are called.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Written role;

    @Option(
            names = "--team",
            paramLabel = "TEAM",
            description = "The team where they hold it (default: the whole county).")
    private String team;

    @Option(
            names = "--email",
            paramLabel = "ADDRESS",
            description = "Where they are written to (default: as it was, or as the sign-in server says).")
    private String email;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "What is written down as the reason.")
    private String why;

    @Mixin
    private Where where;

    private final Clock clock;
    private final Terminal terminal;

    PeopleGiveCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Held post = team == null
                ? new Held(role.role(), Place.Kind.COUNTY, "county", today, Optional.empty())
                : new Held(role.role(), Place.Kind.TEAM, team, today, Optional.empty());
        refuseNoAddress();
        try (Database state = WhichState.open(where.dataToWrite())) {
            PeopleStore store = new PeopleStore(state, false);
            Optional<Kept<Somebody>> before = store.current().latest(id);
            List<Held> posts =
                    new ArrayList<>(before.map(kept -> kept.what().posts()).orElse(List.of()));
            posts.add(post);
            Hand hand = new Hand(System.getProperty("user.name"), "command line", clock.instant(), why);
            Trail.open(state.source(), clock)
                    .record(Event.of(hand.author(), Action.CHANGE, "person", id).because(why));
            store.write(
                    new Somebody(
                            id,
                            name,
                            before.flatMap(kept -> kept.what().worker()),
                            before.map(kept -> kept.what().from()).orElse(today),
                            Optional.empty(),
                            posts),
                    before.map(Kept::number).orElse(0),
                    hand);
            Optional.ofNullable(email).ifPresent(to -> new Contacts(state, false).move(id, Optional.of(to), hand));
        }
        terminal.say(name + " may sign in as " + id + ".");
        return Exit.OK;
    }

    /** Before anything is kept. */
    private void refuseNoAddress() {
        if (email != null && !Contact.isAddress(email)) {
            throw new Refusal(Fault.of(
                    "--email \"" + email + "\" is not an e-mail address",
                    "Write one address such as sam@example.gov.uk, without a name"));
        }
    }
}
