package org.sapwood.web.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Level;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Option;
import org.sapwood.web.frame.Said;

/** What is asked of whoever lets people in, gives posts and ends them. */
record PeopleForms(Organisation organisation, LocalDate today) {
    static final String LET_IN = "/let-in";
    static final String CONFLICT = "/conflict-of-interest";

    Form letIn() {
        return Form.of(
                "let-in",
                LET_IN,
                new Form.Back("/people", Said.of("people.title")),
                Field.line("id"),
                Field.line("name"),
                Field.line("worker").optional(),
                role(),
                place(),
                Field.day("from"),
                Field.day("until").optional(),
                Field.text("because"));
    }

    Form give(Somebody one) {
        return about(
                        one,
                        "post-give",
                        "/posts/give",
                        role(),
                        place(),
                        Field.day("from"),
                        Field.day("until").optional())
                .seeing(held(one));
    }

    /** @param which counts from 0 */
    Form end(Somebody one, int which) {
        return about(one, "post-end", "/posts/" + which + "/end", Field.day("until"))
                .seeing(List.of(
                        new Fact(Said.of("people.holds"), inWords(one.posts().get(which)))));
    }

    Form details(Somebody one) {
        return about(
                one,
                "person-details",
                "/details",
                Field.line("name"),
                Field.line("worker").optional());
    }

    Form leave(Somebody one) {
        return about(one, "person-leave", "/leave", Field.day("until")).seeing(held(one));
    }

    Form back(Somebody one) {
        return Form.of("person-back", PeoplePage.address(one.id()) + "/back", backTo(one))
                .about(one.name());
    }

    /** @param people of whom one must not see a record */
    Form conflict(List<Somebody> people) {
        List<Option> whom = people.stream()
                .map(one -> Option.of(one.id(), one.name() + " (" + one.id() + ")"))
                .toList();
        return Form.of(
                "conflict",
                CONFLICT,
                new Form.Back("/people", Said.of("people.title")),
                Field.pick("viewer", whom),
                Field.line("subject"),
                Field.day("from"),
                Field.day("until").optional(),
                Field.text("because"));
    }

    private static Form about(Somebody one, String name, String path, Field... fields) {
        Field[] all = Stream.concat(Arrays.stream(fields), Stream.of(Field.text("because")))
                .toArray(Field[]::new);
        return Form.of(name, PeoplePage.address(one.id()) + path, backTo(one), all)
                .about(one.name());
    }

    private static Form.Back backTo(Somebody one) {
        return new Form.Back(PeoplePage.address(one.id()), one.name());
    }

    private List<Fact> held(Somebody one) {
        return one.posts().stream()
                .filter(post -> post.until().map(today::isBefore).orElse(true))
                .map(post -> new Fact(Said.of("people.holds"), inWords(post)))
                .toList();
    }

    Said inWords(Held post) {
        Said role = Said.of("role." + post.role().name().toLowerCase(Locale.ROOT));
        String place = PeoplePage.place(organisation, today, post);
        return words -> role.in(words) + ", " + place
                + post.until()
                        .map(day -> ", " + words.say("people.to", words.date(day)))
                        .orElse("");
    }

    private static Field role() {
        return Field.pick(
                "role",
                Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .map(name -> new Option(name, Optional.of(Said.of("role." + name))))
                        .toList());
    }

    private Field place() {
        return Field.pick("place", places());
    }

    /** Every place of the organisation today, the whole first. */
    private List<Option> places() {
        List<Option> places = new ArrayList<>();
        places.add(Option.of(value(Place.Kind.COUNTY, Organisation.COUNTY), Organisation.COUNTY));
        List<Unit> teams = Teams.on(organisation, today);
        teams.stream()
                .map(team -> organisation.at(Level.SERVICE, team.id(), today))
                .distinct()
                .filter(id -> !id.equals(Organisation.UNALLOCATED))
                .forEach(id -> places.add(Option.of(value(Place.Kind.SERVICE, id), name(id))));
        teams.stream()
                .map(Unit::district)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> places.add(Option.of(value(Place.Kind.DISTRICT, name), name)));
        teams.forEach(team -> places.add(Option.of(value(Place.Kind.TEAM, team.id()), team.name())));
        return places;
    }

    private String name(String id) {
        return organisation.unit(id, today).map(Unit::name).orElse(id);
    }

    /** How a place is sent; {@link #readPlace} reads it. */
    static String value(Place.Kind kind, String place) {
        return kind + " " + place;
    }

    /** A post at a place that was offered, without an end. */
    static Held readPlace(Role role, String value, LocalDate from) {
        String[] parts = value.split(" ", 2);
        return new Held(role, Place.Kind.valueOf(parts[0]), parts[1], from, Optional.empty());
    }
}
