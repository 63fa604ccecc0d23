package org.sapwood.web.records;

import java.security.Principal;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.item.Hand;
import org.sapwood.web.form.Forms;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody is written to, as whoever looks after people writes it down. */
@Controller
public class AddressController {
    private final Contacts contacts;
    private final People people;
    private final Gate gate;
    private final Trail trail;
    private final Forms forms;

    AddressController(Contacts contacts, People people, Gate gate, Trail trail, Forms forms) {
        this.contacts = contacts;
        this.people = people;
        this.gate = gate;
        this.trail = trail;
        this.forms = forms;
    }

    /** An empty address means that there is none any more. */
    @PostMapping("/people/{id}/email")
    String email(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String why,
            Principal principal) {
        gate.demand(principal, Right.MANAGE_PEOPLE, Place.county());
        if (people.directory().find(id).isEmpty()) {
            throw new NotThere();
        }
        if (why.isBlank()) {
            throw new Refusal(Fault.of("The form does not say why", "Go back, fill it in and send it again"));
        }
        Hand hand = forms.hand(principal, why.strip());
        trail.record(Event.of(principal.getName(), Action.CHANGE, "e-mail address", id)
                .because(hand.why()));
        contacts.move(id, Optional.of(email.strip()).filter(text -> !text.isEmpty()), hand);
        return "redirect:/people/" + id;
    }
}
