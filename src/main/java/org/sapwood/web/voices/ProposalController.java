package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Proposal;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a team puts forward from below: another target, another PI, another way to do things. */
@Controller
public class ProposalController {
    private static final String OF_TEAM = "/team/{team}/proposal";
    private static final String OF_ITEM = "/tree/items/{item}/proposal";

    private final Hearing hearing;
    private final Forms forms;

    ProposalController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping({OF_TEAM, OF_ITEM})
    ModelAndView propose(@PathVariable Map<String, String> path, Principal principal) {
        return forms.show(form(subject(path, principal)), Saying.proposed(hearing.today()), principal);
    }

    @PostMapping({OF_TEAM, OF_ITEM})
    ModelAndView proposed(@PathVariable Map<String, String> path, Principal principal, HttpServletRequest request) {
        Subject subject = subject(path, principal);
        String by = hearing.name(principal);
        return forms.take(
                form(subject),
                Saying.task(
                        Kind.PROPOSAL,
                        answers -> new Proposal(
                                subject.teamId().orElseThrow(),
                                hearing.year(),
                                answers.text("words"),
                                subject.itemId(),
                                by,
                                hearing.today(),
                                Saying.promised(answers, hearing.today()),
                                Optional.empty())),
                principal,
                request);
    }

    private Subject subject(Map<String, String> path, Principal principal) {
        Subject subject = Subject.of(path, hearing);
        hearing.gate().demand(principal, Right.PROPOSE_TARGET, subject.place());
        if (subject.team().isEmpty()) {
            throw new NotThere();
        }
        return subject;
    }

    private static Form form(Subject subject) {
        return Form.of(
                        "proposal",
                        subject.address() + "/proposal",
                        subject.item().isPresent()
                                ? subject.back()
                                : new Form.Back(
                                        "/team/" + subject.teamId().orElseThrow() + "/plan",
                                        "Plan of " + subject.title()),
                        Field.text("words"),
                        Saying.PROMISED)
                .about(subject.title())
                .seeing(List.of(new Fact("About", subject.title())));
    }
}
