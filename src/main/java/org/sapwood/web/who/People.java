package org.sapwood.web.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Post;
import org.sapwood.access.Role;
import org.sapwood.access.Viewer;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Involved;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.TeamPlan;

/** Those who may sign in. */
public record People(List<Person> all) {
    /** The first team of the made-up county that does most of its work for families stands fourth. */
    private static final int SHOWN = 3;

    public People {
        all = List.copyOf(all);
    }

    public Person byId(String id) {
        return all.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called so"));
    }

    /** One person for each way of looking, in the first teams of the made-up county. */
    public static People madeUp(Desk desk, Involved involved, Places places, TreeStore tree) {
        LocalDate day = desk.snapshot().extractedOn();
        List<Unit> teams = Teams.on(desk.catalogue().library().organisation(), day);
        Unit team = teams.get(Math.min(SHOWN, teams.size() - 1));
        Place own = places.of(team);
        Place service = places.serviceOf(team);
        Optional<String> home = Optional.of(team.id());
        Optional<String> none = Optional.empty();
        List<Person> people = new ArrayList<>(List.of(
                person("sam", "Sam Okoro", Role.WORKER, own, involved.anyWorkerOf(team.id()), "worker", home),
                person("manager", manager(tree, team, day), Role.TEAM_MANAGER, own, none, "team manager", home),
                person("owen", "Owen Price", Role.SERVICE_MANAGER, service, none, "service manager", home),
                person("ruth", "Ruth Adeyemi", Role.DIRECTOR, Place.county(), none, "director", none),
                person("councillor", "Councillor Shah", Role.MEMBER, Place.county(), none, "elected member", none),
                person("jo", "Jo Lindqvist", Role.ANALYST, Place.county(), none, "performance analyst", none),
                person("ivy", "Ivy Grant", Role.PANEL, Place.county(), none, "service users' panel", none),
                person("ade", "Ade Moss", Role.ADMINISTRATOR, Place.county(), none, "administrator", none)));
        unsigned(tree, teams, day)
                .ifPresent(other -> people.add(
                        1,
                        person(
                                "sunita",
                                manager(tree, other, day),
                                Role.TEAM_MANAGER,
                                places.of(other),
                                none,
                                "team manager",
                                Optional.of(other.id()))));
        return new People(people);
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

    private static Person person(
            String id,
            String name,
            Role role,
            Place place,
            Optional<String> worker,
            String title,
            Optional<String> team) {
        Post post = new Post(role, place, LocalDate.EPOCH, Optional.empty());
        return new Person(new Viewer(id, name, List.of(post), worker, LocalDate.EPOCH, Optional.empty()), title, team);
    }
}
