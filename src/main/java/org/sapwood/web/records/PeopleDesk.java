package org.sapwood.web.records;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Deed;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Sheet;
import org.sapwood.web.frame.Words;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.springframework.web.servlet.ModelAndView;

/** Where people are looked after: who may, whom they may change, and how a change is kept, in the trail first. */
public final class PeopleDesk {
    private final PeopleStore store;
    private final People people;
    private final Places places;
    private final Gate gate;
    private final Trail trail;
    private final Forms forms;
    private final Clock clock;

    public PeopleDesk(
            PeopleStore store, People people, Places places, Gate gate, Trail trail, Forms forms, Clock clock) {
        this.store = store;
        this.people = people;
        this.places = places;
        this.gate = gate;
        this.trail = trail;
        this.forms = forms;
        this.clock = clock;
    }

    LocalDate today() {
        return people.today();
    }

    PeopleForms forms() {
        return new PeopleForms(places.organisation(), today());
    }

    PeopleAnswers answers() {
        return new PeopleAnswers(today());
    }

    List<Somebody> everybody() {
        return people.directory().all();
    }

    /** What somebody is called; the name under which they sign in when they are not known. */
    String name(String id) {
        return people.directory().find(id).map(Somebody::name).orElse(id);
    }

    /** @throws NotThere unless the viewer looks after people */
    void manage(Principal principal) {
        gate.demand(principal, Right.MANAGE_PEOPLE, Place.county());
    }

    /** @throws NotThere when there is nobody of that name, or the viewer does not look after people */
    Kept<Somebody> whom(String id, Principal principal) {
        manage(principal);
        Kept<Somebody> now = people.directory().latest(id).orElseThrow(NotThere::new);
        if (id.equals(principal.getName())) {
            throw new Refusal(Fault.of("Nobody changes their own posts", "Ask another administrator"));
        }
        return now;
    }

    /** Somebody as they were before their last change; empty when there was only one. */
    Optional<Somebody> before(String id) {
        List<Kept<Somebody>> all = people.directory().people().get(id);
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 2).what());
    }

    ModelAndView show(PeopleTask task, Principal principal) {
        return forms.show(task.form(), task.start(), task.number(), principal);
    }

    ModelAndView take(PeopleTask task, Principal principal, HttpServletRequest request) {
        Deed deed = new Deed(
                (answers, seen) -> keep(task, answers, seen, principal),
                task.now().map(one -> PeoplePage.address(one.what().id())).orElse("/people"));
        return forms.take(task.form(), deed, principal, request);
    }

    private Optional<Deed.Meanwhile> keep(PeopleTask task, Answers answers, int seen, Principal principal) {
        if (task.number() != seen) {
            return task.now().map(now -> meanwhile(now, task.showing().apply(now.what())));
        }
        Somebody made = task.made().apply(answers);
        Hand hand = hand(principal, answers);
        Event event = Event.of(principal.getName(), Action.CHANGE, "person", made.id())
                .because(hand.why());
        store.write(made, seen, hand, () -> trail.record(event));
        return Optional.empty();
    }

    Deed.Meanwhile meanwhile(Kept<?> theirs, Answers showing) {
        return new Deed.Meanwhile(
                new Sheet.Theirs(name(theirs.hand().author()), theirs.hand().at(), showing), theirs.number());
    }

    Hand hand(Principal principal, Answers answers) {
        return new Hand(
                principal.getName(),
                people.byId(principal.getName()).role(),
                clock.instant(),
                answers.maybe("because").orElseGet(() -> Words.english().say("people.taken-back")));
    }
}
