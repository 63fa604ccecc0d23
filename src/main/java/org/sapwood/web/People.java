package org.sapwood.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.access.Scope;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;

/** Those who may sign in. */
record People(List<Person> all) {
    People {
        all = List.copyOf(all);
    }

    Person byId(String id) {
        return all.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called so"));
    }

    /** One person for each way of looking, in the first teams of the made-up county. */
    static People madeUp(Desk desk) {
        Organisation organisation = desk.catalogue().library().organisation();
        List<Unit> teams = Teams.on(organisation, desk.snapshot().extractedOn());
        Unit team = teams.get(Math.min(3, teams.size() - 1));
        String service =
                organisation.at(Level.SERVICE, team.id(), desk.snapshot().extractedOn());
        Set<String> ofService = teams.stream()
                .map(Unit::id)
                .filter(id -> organisation
                        .at(Level.SERVICE, id, desk.snapshot().extractedOn())
                        .equals(service))
                .collect(Collectors.toSet());
        return new People(List.of(
                new Person(
                        "meena",
                        "Meena Hart",
                        "team manager",
                        Scope.ofTeams(Set.of(team.id())),
                        Optional.of(team.id())),
                new Person("owen", "Owen Price", "service manager", Scope.ofTeams(ofService), Optional.of(team.id())),
                new Person("ruth", "Ruth Adeyemi", "director", Scope.everything(), Optional.empty()),
                new Person("jo", "Jo Lindqvist", "performance analyst", Scope.everything(), Optional.empty()),
                new Person("councillor", "Councillor Shah", "elected member", Scope.nothing(), Optional.empty())));
    }
}
