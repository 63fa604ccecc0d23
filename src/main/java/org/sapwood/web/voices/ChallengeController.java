package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.Kind;
import org.sapwood.web.form.Answers;
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

/** A PI, a target or a deadline that somebody holds to be wrong or to do harm, with what shows it. */
@Controller
public class ChallengeController {
    private static final String OF_MEASURE = "/measures/{measure}/challenge";
    private static final String OF_TEAM = "/team/{team}/measures/{measure}/challenge";
    private static final String OF_ITEM = "/tree/items/{item}/challenge";

    private final Hearing hearing;
    private final Forms forms;

    ChallengeController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping({OF_MEASURE, OF_TEAM, OF_ITEM})
    ModelAndView ask(@PathVariable Map<String, String> path, Principal principal) {
        Form form = form(subject(path, principal));
        return forms.show(form, Saying.proposed(hearing.today()), principal);
    }

    @PostMapping({OF_MEASURE, OF_TEAM, OF_ITEM})
    ModelAndView asked(@PathVariable Map<String, String> path, Principal principal, HttpServletRequest request) {
        Subject subject = subject(path, principal);
        return forms.take(
                form(subject),
                Saying.task(Kind.CHALLENGE, answers -> challenge(subject, answers, principal)),
                principal,
                request);
    }

    private Subject subject(Map<String, String> path, Principal principal) {
        Subject subject = Subject.of(path, hearing);
        hearing.gate().demand(principal, Right.CHALLENGE, subject.place());
        if (subject.measures().isEmpty()) {
            throw new NotThere();
        }
        return subject;
    }

    private Form form(Subject subject) {
        return Form.of(
                        "challenge",
                        subject.address() + "/challenge",
                        subject.back(),
                        Saying.fields(
                                Saying.whichMeasure(subject, hearing),
                                Field.radio("subject", Challenge.Subject.class),
                                Field.text("words"),
                                Field.text("evidence"),
                                Saying.PROMISED))
                .about(subject.title())
                .seeing(List.of(new Fact("About", subject.title())));
    }

    /** Whoever challenges what belongs to no team speaks for their own. */
    private Challenge challenge(Subject subject, Answers answers, Principal principal) {
        return new Challenge(
                answers.choice("subject", Challenge.Subject.class),
                Saying.measure(subject, answers),
                subject.itemId(),
                answers.text("words"),
                answers.text("evidence"),
                subject.teamId().or(() -> hearing.ownTeam(principal).map(Unit::id)),
                hearing.name(principal),
                hearing.today(),
                Saying.promised(answers, hearing.today()),
                java.util.Optional.empty());
    }
}
