package org.sapwood.web.digest;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.tree.contact.Contact;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.contact.Deliveries;
import org.sapwood.tree.contact.Often;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Kept;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Deed;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.frame.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own choice of how often they are written to. It takes no name, so that nobody chooses for another. */
@Controller
public class NoticesController {
    private static final String PATH = "/notices";
    private static final String OFTEN = "often";
    private static final String LANGUAGE = "language";

    private final Contacts contacts;
    private final Deliveries deliveries;
    private final PostOffice post;
    private final Forms forms;
    private final Trail trail;

    NoticesController(Contacts contacts, Deliveries deliveries, PostOffice post, Forms forms, Trail trail) {
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.post = post;
        this.forms = forms;
        this.trail = trail;
    }

    @GetMapping(PATH)
    ModelAndView choice(Principal principal, @ModelAttribute("frame") Frame frame) {
        Contact contact = contacts.of(principal.getName());
        Answers now = Answers.none().with(OFTEN, contact.often()).with(LANGUAGE, contact.language());
        return forms.show(form(frame, principal), now, principal);
    }

    @PostMapping(PATH)
    ModelAndView chosen(Principal principal, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        Deed deed = new Deed((answers, _) -> keep(answers, principal), PATH);
        return forms.take(form(frame, principal), deed, principal, request);
    }

    /** Nobody else chooses for them, so nobody was first. */
    private Optional<Deed.Meanwhile> keep(Answers answers, Principal principal) {
        Often often = answers.choice(OFTEN, Often.class);
        Hand hand = forms.hand(principal, "Their own choice: " + answers.text(OFTEN));
        trail.record(Event.of(principal.getName(), Action.CHANGE, "digest choice", principal.getName())
                .because(hand.why()));
        contacts.choose(principal.getName(), often, answers.text(LANGUAGE), hand);
        return Optional.empty();
    }

    private Form form(Frame frame, Principal principal) {
        return Form.of(
                        "notices",
                        PATH,
                        new Form.Back("/", frame.say("notices.back")),
                        Field.radio(OFTEN, Often.class),
                        Field.radio(LANGUAGE, List.of(Option.of("en", "English"), Option.of("cy", "Cymraeg"))))
                .seeing(facts(frame, principal.getName()));
    }

    private List<Fact> facts(Frame frame, String person) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                frame.say("notices.address"),
                contacts.of(person).email().orElseGet(() -> frame.say("notices.address.none"))));
        if (post.rounds().isEmpty()) {
            facts.add(new Fact(frame.say("notices.sending"), frame.say("notices.sending.off")));
        }
        facts.add(new Fact(
                frame.say("notices.last"),
                deliveries.lastTo(person).map(frame.words()::moment).orElseGet(() -> frame.say("notices.last.none"))));
        List<Kept<Contact>> history = contacts.history(person);
        if (!history.isEmpty()) {
            Hand hand = history.getLast().hand();
            facts.add(new Fact(
                    frame.say("notices.changed"),
                    frame.say("notices.changed.by", hand.author(), frame.words().moment(hand.at()))));
        }
        return facts;
    }
}
