package org.sapwood.web.who;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Involved;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;

/** The people of the demonstration: one for each way of looking, in the first teams of the made-up county. */
public final class MadeUpPeople {
    /** The first team of the made-up county that does most of its work for families stands fourth. */
    private static final int SHOWN = 3;

    /** A domain that can never be anybody's. */
    private static final String NOWHERE = "@wendleshire.example";

    private final PeopleStore store;
    private final Contacts contacts;
    private final Hand hand;

    private MadeUpPeople(PeopleStore store, Contacts contacts, Hand hand) {
        this.store = store;
        this.contacts = contacts;
        this.hand = hand;
    }

    /** Brings those who are not there yet; what was changed about the others stays. */
    public static void bring(
            PeopleStore store,
            Contacts contacts,
            Desk desk,
            Involved involved,
            Places places,
            TreeStore tree,
            Clock clock) {
        LocalDate day = desk.snapshot().extractedOn();
        List<Unit> teams = Teams.on(desk.catalogue().library().organisation(), day);
        Unit team = teams.get(Math.min(SHOWN, teams.size() - 1));
        MadeUpPeople made = new MadeUpPeople(
                store,
                contacts,
                new Hand("demo", "administrator", clock.instant(), "The county as the demonstration begins"));
        Held worker = held(Role.WORKER, Place.Kind.TEAM, team.id());
        made.bring("sam", () -> "Sam Okoro", worker, () -> involved.anyWorkerOf(team.id()));
        unsigned(tree, teams, day)
                .ifPresent(other -> made.bring(
                        "sunita",
                        () -> manager(tree, other, day),
                        held(Role.TEAM_MANAGER, Place.Kind.TEAM, other.id())));
        made.bring("manager", () -> manager(tree, team, day), held(Role.TEAM_MANAGER, Place.Kind.TEAM, team.id()));
        Held service = held(
                Role.SERVICE_MANAGER,
                Place.Kind.SERVICE,
                places.serviceOf(team).spot().id());
        made.bring("owen", () -> "Owen Price", service);
        made.bring("ruth", () -> "Ruth Adeyemi", countyWide(Role.DIRECTOR));
        made.bring("councillor", () -> "Councillor Shah", countyWide(Role.MEMBER));
        made.bring("jo", () -> "Jo Lindqvist", countyWide(Role.ANALYST));
        made.bring("ivy", () -> "Ivy Grant", countyWide(Role.PANEL));
        made.bring("ade", () -> "Ade Moss", countyWide(Role.ADMINISTRATOR));
    }

    private static Held countyWide(Role role) {
        return held(role, Place.Kind.COUNTY, "county");
    }

    private static Held held(Role role, Place.Kind kind, String place) {
        return new Held(role, kind, place, LocalDate.EPOCH, Optional.empty());
    }

    /** The team whose plan is still open, so that somebody can finish and sign it. */
    private static Optional<Unit> unsigned(TreeStore tree, List<Unit> teams, LocalDate day) {
        return teams.stream()
                .filter(team -> tree.current()
                        .teamPlan(team.id(), FinancialYear.of(day))
                        .filter(plan -> !((TeamPlan) plan.item()).isSigned())
                        .isPresent())
                .findFirst();
    }

    /** Whoever the tree says manages the team. */
    private static String manager(TreeStore tree, Unit team, LocalDate day) {
        return tree.current()
                .teamPlan(team.id(), FinancialYear.of(day))
                .map(plan -> ((TeamPlan) plan.item()).manager())
                .orElse("Meena Hart");
    }

    private void bring(String id, Supplier<String> name, Held post) {
        bring(id, name, post, Optional::empty);
    }

    private void bring(String id, Supplier<String> name, Held post, Supplier<Optional<String>> worker) {
        if (store.current().find(id).isEmpty()) {
            store.write(
                    new Somebody(id, name.get(), worker.get(), LocalDate.EPOCH, Optional.empty(), List.of(post)),
                    0,
                    hand);
            contacts.move(id, Optional.of(id + NOWHERE), hand);
        }
    }
}
