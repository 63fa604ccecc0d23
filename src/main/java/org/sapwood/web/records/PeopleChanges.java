package org.sapwood.web.records;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.access.Role;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts given and ended, and conflicts of interest. Each change is in the trail before it is made; nobody changes their own. */
@Controller
public class PeopleChanges {
    private final PeopleStore store;
    private final People people;
    private final Gate gate;
    private final Trail trail;
    private final Clock clock;

    PeopleChanges(PeopleStore store, People people, Gate gate, Trail trail, Clock clock) {
        this.store = store;
        this.people = people;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping("/people")
    String add(@RequestParam Map<String, String> form, Principal principal) {
        manage(principal);
        String id = text(form, "id").orElseThrow(() -> missing("the name under which they sign in"));
        Somebody one = new Somebody(
                id,
                text(form, "name").orElseThrow(() -> missing("their name")),
                text(form, "worker"),
                people.today(),
                Optional.empty(),
                List.of(post(form)));
        if (people.directory().find(id).isPresent()) {
            throw new Refusal(Fault.of(id + " is there already", "Open their page and give them a post there"));
        }
        keep(one, 0, form, principal);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/details")
    String details(@PathVariable String id, @RequestParam Map<String, String> form, Principal principal) {
        Somebody one = whom(id, principal);
        String name = text(form, "name").orElseThrow(() -> missing("their name"));
        keep(
                new Somebody(id, name, text(form, "worker"), one.from(), one.until(), one.posts()),
                seen(form),
                form,
                principal);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/posts")
    String give(@PathVariable String id, @RequestParam Map<String, String> form, Principal principal) {
        Somebody one = whom(id, principal);
        List<Held> posts = new ArrayList<>(one.posts());
        posts.add(post(form));
        keep(one.with(posts), seen(form), form, principal);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/posts/end")
    String end(@PathVariable String id, @RequestParam Map<String, String> form, Principal principal) {
        Somebody one = whom(id, principal);
        List<Held> posts = new ArrayList<>(one.posts());
        int which = number(form, "post");
        if (which < 0 || which >= posts.size()) {
            throw missing("which post ends");
        }
        posts.set(which, posts.get(which).endingOn(day(form, "until").orElseGet(people::today)));
        keep(one.with(posts), seen(form), form, principal);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/leave")
    String leave(@PathVariable String id, @RequestParam Map<String, String> form, Principal principal) {
        Somebody one = whom(id, principal);
        keep(one.leavingOn(day(form, "until").orElseGet(people::today)), seen(form), form, principal);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/conflicts")
    String conflict(@RequestParam Map<String, String> form, Principal principal) {
        manage(principal);
        String viewer = text(form, "viewer").orElseThrow(() -> missing("who must not see the record"));
        String subject = text(form, "subject").orElseThrow(() -> missing("whose record it is"));
        if (people.directory().find(viewer).isEmpty() || viewer.equals(principal.getName())) {
            throw new Refusal(
                    Fault.of(viewer + " is nobody whose conflicts you can keep", "Choose somebody from the list"));
        }
        Optional<Kept<Conflict>> before = people.directory().conflict(viewer, subject);
        Conflict conflict =
                new Conflict(viewer, subject, day(form, "from").orElseGet(people::today), day(form, "until"));
        Hand hand = hand(form, principal);
        trail.record(Event.of(principal.getName(), Action.CHANGE, "conflict of interest", viewer)
                .about(List.of(subject))
                .because(hand.why()));
        store.write(conflict, before.map(Kept::number).orElse(0), hand);
        return "redirect:/people";
    }

    private void manage(Principal principal) {
        gate.demand(principal, Right.MANAGE_PEOPLE, Place.county());
    }

    private Somebody whom(String id, Principal principal) {
        manage(principal);
        Somebody one = people.directory().find(id).orElseThrow(NotThere::new);
        if (id.equals(principal.getName())) {
            throw new Refusal(Fault.of("Nobody changes their own posts", "Ask another administrator"));
        }
        return one;
    }

    private void keep(Somebody one, int seen, Map<String, String> form, Principal principal) {
        Hand hand = hand(form, principal);
        trail.record(
                Event.of(principal.getName(), Action.CHANGE, "person", one.id()).because(hand.why()));
        store.write(one, seen, hand);
    }

    private Hand hand(Map<String, String> form, Principal principal) {
        return new Hand(
                principal.getName(),
                people.byId(principal.getName()).role(),
                clock.instant(),
                text(form, "why").orElseThrow(() -> missing("why")));
    }

    private Held post(Map<String, String> form) {
        String[] place =
                text(form, "place").orElseThrow(() -> missing("the place")).split(" ", 2);
        return new Held(
                one(Role.values(), text(form, "role").orElse(""), "the role"),
                one(Place.Kind.values(), place[0], "the place"),
                place.length > 1 ? place[1] : "",
                day(form, "from").orElseGet(people::today),
                day(form, "until"));
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String what) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(what));
    }

    private static int seen(Map<String, String> form) {
        return number(form, "seen");
    }

    private static int number(Map<String, String> form, String field) {
        return text(form, field)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> missing("what you saw when you changed it"));
    }

    private static Optional<LocalDate> day(Map<String, String> form, String field) {
        return text(form, field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Refusal(
                        Fault.of(
                                "\"" + text + "\" is not a date",
                                "Write it as year, month and day, such as 2026-10-05"),
                        e);
            }
        });
    }

    private static Optional<String> text(Map<String, String> form, String field) {
        return Optional.ofNullable(form.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Refusal missing(String what) {
        return new Refusal(Fault.of("The form does not say " + what, "Go back, fill it in and send it again"));
    }
}
