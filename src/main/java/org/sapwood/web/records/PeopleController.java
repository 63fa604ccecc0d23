package org.sapwood.web.records;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.tree.contact.Contact;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.digest.PostOffice;
import org.sapwood.web.frame.Frame;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who holds which post: those of one's own place, and all for whoever looks after them. */
@Controller
public class PeopleController {
    private final People people;
    private final Places places;
    private final Gate gate;
    private final Trail trail;
    private final Searches searches;
    private final Contacts contacts;
    private final PostOffice post;

    PeopleController(
            People people,
            Places places,
            Gate gate,
            Trail trail,
            Searches searches,
            Contacts contacts,
            PostOffice post) {
        this.contacts = contacts;
        this.post = post;
        this.searches = searches;
        this.people = people;
        this.places = places;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping("/people")
    ModelAndView all(
            @RequestParam(defaultValue = "") String find, Principal principal, @ModelAttribute("frame") Frame frame) {
        if (!gate.mayInOwnPlace(principal, Right.SEE_PEOPLE)) {
            throw new NotThere();
        }
        String asked = find.strip();
        PeoplePage page = page(principal, asked);
        searches.record(principal, "people", asked, page.people().size());
        if (!page.conflicts().isEmpty()) {
            trail.record(Event.of(principal.getName(), Action.VIEW, "conflicts of interest", "")
                    .about(page.conflicts().stream()
                            .map(kept -> kept.what().subject())
                            .toList()));
        }
        return new ModelAndView("people")
                .addObject("page", page)
                .addObject("find", asked)
                .addObject("post", page.manages() ? post.standing(frame.words()) : "")
                .addObject("without", page.manages() ? withoutAddress() : 0L);
    }

    private long withoutAddress() {
        Map<String, Contact> known = contacts.all();
        return people.all().stream()
                .filter(one -> Optional.ofNullable(known.get(one.id()))
                        .flatMap(Contact::email)
                        .isEmpty())
                .count();
    }

    @GetMapping("/people/{id}")
    ModelAndView one(@PathVariable String id, Principal principal) {
        Somebody somebody =
                people.directory().find(id).filter(one -> sees(principal, one)).orElseThrow(NotThere::new);
        return new ModelAndView("person")
                .addObject("page", page(principal, ""))
                .addObject("person", somebody)
                .addObject("own", id.equals(principal.getName()))
                .addObject("contact", contact(id, principal))
                .addObject("mine", isMine(id, principal))
                .addObject("history", people.directory().people().get(id).reversed());
    }

    /** Whether the viewer made the last change, and may take it back. */
    private boolean isMine(String id, Principal principal) {
        String last = people.directory().latest(id).orElseThrow().hand().author();
        return last.equals(principal.getName())
                && !id.equals(last)
                && gate.may(principal, Right.MANAGE_PEOPLE, Place.county());
    }

    /** One's own, and everybody's for whoever looks after them. */
    private Optional<Contact> contact(String id, Principal principal) {
        boolean shown = id.equals(principal.getName()) || gate.may(principal, Right.MANAGE_PEOPLE, Place.county());
        return shown ? Optional.of(contacts.of(id)) : Optional.empty();
    }

    /** @param asked what the people are asked for by; empty for all */
    private PeoplePage page(Principal principal, String asked) {
        boolean manages = gate.may(principal, Right.MANAGE_PEOPLE, Place.county());
        return new PeoplePage(
                people.directory().all().stream()
                        .filter(one -> sees(principal, one))
                        .filter(one -> Searches.fits(
                                asked, one.name(), one.id(), one.worker().orElse("")))
                        .toList(),
                manages ? conflicts(principal) : List.of(),
                manages,
                people.today(),
                places.organisation(),
                people.directory().all().stream().collect(Collectors.toMap(Somebody::id, Somebody::name)));
    }

    /** Nobody reads here whose record is kept from them. */
    private List<Kept<Conflict>> conflicts(Principal principal) {
        return people.directory().conflictsNow().stream()
                .filter(one -> !one.what().viewer().equals(principal.getName()))
                .filter(one -> one.what().until().map(people.today()::isBefore).orElse(true))
                .toList();
    }

    /** Whoever holds, held or will hold a post in the viewer's place; those without any only for the whole county. */
    private boolean sees(Principal principal, Somebody one) {
        return gate.may(principal, Right.SEE_PEOPLE, Place.county())
                || one.posts().stream()
                        .flatMap(post -> people.place(post).stream())
                        .anyMatch(place -> gate.may(principal, Right.SEE_PEOPLE, place));
    }
}
