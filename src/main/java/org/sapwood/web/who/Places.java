package org.sapwood.web.who;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.access.Place;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;

/** Where the units of the organisation stand, as the policy wants to know it. */
public record Places(Organisation organisation, LocalDate day) {
    /** @throws NotThere when there is no such team */
    public Unit team(String id) {
        return find(id).orElseThrow(NotThere::new);
    }

    public Optional<Unit> find(String id) {
        return Teams.find(organisation, id, day);
    }

    public Optional<Unit> team(Optional<String> id) {
        return id.filter(one -> !one.isBlank()).map(this::team);
    }

    /** The name of whoever runs this. */
    public String council() {
        return organisation.units().stream()
                .filter(unit -> unit.kind().equals("county"))
                .map(Unit::name)
                .findFirst()
                .orElse("Sapwood");
    }

    public Place of(Unit team) {
        return Place.team(team.id(), organisation.at(Level.SERVICE, team.id(), day), team.district());
    }

    public Place of(Optional<Unit> team) {
        return team.map(this::of).orElseGet(Place::county);
    }

    public Place serviceOf(Unit team) {
        return Place.service(organisation.at(Level.SERVICE, team.id(), day));
    }

    /** Ids of the teams of a service or district. */
    public Set<String> under(Place place, LocalDate asked) {
        return Teams.on(organisation, asked).stream()
                .filter(team -> of(team).isWithin(place))
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
