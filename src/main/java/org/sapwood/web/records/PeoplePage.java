package org.sapwood.web.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.Somebody;

/**
 * People as a page shows them.
 *
 * @param people whom the viewer may see, in the order in which they came
 * @param conflicts only for whoever looks after them, and never one's own
 * @param manages whether the viewer may change something
 * @param organisation in which places have their names
 */
public record PeoplePage(
        List<Somebody> people,
        List<Kept<Conflict>> conflicts,
        boolean manages,
        LocalDate today,
        Organisation organisation) {

    /** A place at which a post can be held. */
    public record Choice(String value, String name) {}

    public String place(Held post) {
        return place(organisation, today, post);
    }

    /** The name of a place; its id when the organisation no longer has it. */
    static String place(Organisation organisation, LocalDate today, Held post) {
        return switch (post.kind()) {
            case TEAM, SERVICE ->
                organisation.unit(post.place(), today).map(Unit::name).orElse(post.place());
            case COUNTY, DISTRICT, PERSON, NOBODY -> post.place();
        };
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    /** Every place of the organisation today, the whole first. */
    public List<Choice> choices() {
        return choices(organisation, today);
    }

    static List<Choice> choices(Organisation organisation, LocalDate today) {
        List<Choice> choices = new java.util.ArrayList<>();
        choices.add(new Choice(Place.Kind.COUNTY + " county", Organisation.COUNTY));
        List<Unit> teams = Teams.on(organisation, today);
        teams.stream()
                .map(team -> organisation.at(Level.SERVICE, team.id(), today))
                .distinct()
                .filter(id -> !id.equals(Organisation.UNALLOCATED))
                .forEach(id -> choices.add(new Choice(
                        Place.Kind.SERVICE + " " + id,
                        organisation.unit(id, today).map(Unit::name).orElse(id))));
        teams.stream()
                .map(Unit::district)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> choices.add(new Choice(Place.Kind.DISTRICT + " " + name, name)));
        teams.forEach(team -> choices.add(new Choice(Place.Kind.TEAM + " " + team.id(), team.name())));
        return choices;
    }

    /** The end of a post or a stay, to be shown. */
    public static String until(Optional<LocalDate> until) {
        return until.map(LocalDate::toString).orElse("");
    }

    /** Names by id, for conflicts. */
    public Map<String, String> names() {
        return people.stream()
                .collect(java.util.stream.Collectors.toMap(Somebody::id, Somebody::name, (one, _) -> one));
    }
}
