package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Post;
import org.sapwood.access.Right;
import org.sapwood.access.Role;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Kind;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A root that somebody puts forward, in their own words; each gets an answer. */
@Controller
public class ExpectationController {
    private static final String PATH = "/expectations/new";
    private static final Form FORM = Form.of(
            "expectation",
            PATH,
            new Form.Back("/tree", "The tree"),
            Field.text("words"),
            Field.radio("of", Expectation.Root.class),
            Field.text("evidence"),
            Field.day("since"));

    private final Hearing hearing;
    private final Forms forms;

    ExpectationController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView propose(Principal principal) {
        demand(principal);
        Answers start = Answers.none().with("of", whose(principal)).with("since", hearing.today());
        return forms.show(FORM, start, principal);
    }

    @PostMapping(PATH)
    ModelAndView proposed(Principal principal, HttpServletRequest request) {
        demand(principal);
        return forms.take(
                FORM,
                Saying.task(
                        Kind.EXPECTATION,
                        answers -> new Expectation(
                                answers.choice("of", Expectation.Root.class),
                                answers.text("words"),
                                answers.text("evidence"),
                                since(answers),
                                Optional.of(hearing.name(principal)),
                                Expectation.Standing.PROPOSED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                principal,
                request);
    }

    private void demand(Principal principal) {
        hearing.gate().demand(principal, Right.PROPOSE_EXPECTATION, Place.county());
    }

    private LocalDate since(Answers answers) {
        LocalDate day = answers.day("since");
        if (day.isAfter(hearing.today())) {
            throw new Refusal(Fault.of(
                    "It is said to have been expected since " + day + ", which is yet to come",
                    "Give the day on which it was said, or today"));
        }
        return day;
    }

    private Expectation.Root whose(Principal principal) {
        return hearing.gate().viewer(principal).posts().stream()
                .map(Post::role)
                .map(role -> switch (role) {
                    case Role.MEMBER -> Expectation.Root.MEMBERS;
                    case Role.PANEL -> Expectation.Root.PEOPLE_WHO_USE_SERVICES;
                    default -> Expectation.Root.STAFF;
                })
                .findFirst()
                .orElse(Expectation.Root.STAFF);
    }
}
