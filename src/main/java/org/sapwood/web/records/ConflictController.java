package org.sapwood.web.records;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Deed;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Conflicts of interest, kept and ended. Nobody keeps their own, so that nobody learns here whose record is kept from them. */
@Controller
public class ConflictController {
    private final PeopleDesk desk;
    private final PeopleStore store;
    private final Forms forms;
    private final Trail trail;

    ConflictController(PeopleDesk desk, PeopleStore store, Forms forms, Trail trail) {
        this.desk = desk;
        this.store = store;
        this.forms = forms;
        this.trail = trail;
    }

    @GetMapping(PeopleForms.CONFLICT)
    ModelAndView whose(Principal principal) {
        return forms.show(form(principal), Answers.none().with("from", desk.today()), principal);
    }

    @PostMapping(PeopleForms.CONFLICT)
    ModelAndView kept(Principal principal, HttpServletRequest request) {
        Deed deed = new Deed((answers, seen) -> keep(answers, seen, principal), "/people");
        return forms.take(form(principal), deed, principal, request);
    }

    private Form form(Principal principal) {
        desk.manage(principal);
        List<Somebody> others = desk.everybody().stream()
                .filter(one -> !one.id().equals(principal.getName()))
                .toList();
        return desk.forms().conflict(others);
    }

    /** What is kept already about the same two is shown before it is changed. */
    private Optional<Deed.Meanwhile> keep(Answers answers, int seen, Principal principal) {
        Optional<Kept<Conflict>> there = store.current().conflict(answers.text("viewer"), answers.text("subject"));
        int number = there.map(Kept::number).orElse(0);
        if (there.isPresent() && number != seen) {
            return there.map(one -> desk.meanwhile(one, PeopleAnswers.of(one)));
        }
        PeopleAnswers read = desk.answers();
        var from = read.from(answers);
        Conflict conflict =
                new Conflict(answers.text("viewer"), answers.text("subject"), from, read.until(answers, from));
        Hand hand = desk.hand(principal, answers);
        trail.record(Event.of(principal.getName(), Action.CHANGE, "conflict of interest", conflict.viewer())
                .about(List.of(conflict.subject()))
                .because(hand.why()));
        store.write(conflict, number, hand);
        return Optional.empty();
    }
}
