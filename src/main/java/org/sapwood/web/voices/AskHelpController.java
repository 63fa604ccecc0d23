package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.thread.Threads;
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

/** Help or a resource that a team needs: it rises along the thread to whoever owns the plan. */
@Controller
public class AskHelpController {
    private static final String PATH = "/tree/items/{item}/help";

    private final Hearing hearing;
    private final Forms forms;

    AskHelpController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    private record Asked(Subject subject, Unit team) {}

    @GetMapping(PATH)
    ModelAndView ask(@PathVariable String item, Principal principal) {
        return forms.show(form(asked(item, principal)), Saying.proposed(hearing.today()), principal);
    }

    @PostMapping(PATH)
    ModelAndView asked(@PathVariable String item, Principal principal, HttpServletRequest request) {
        Asked asked = asked(item, principal);
        String by = hearing.name(principal);
        return forms.take(
                form(asked),
                Saying.task(
                        Kind.HELP_REQUEST,
                        answers -> new HelpRequest(
                                item,
                                asked.team().id(),
                                answers.text("words"),
                                by,
                                hearing.today(),
                                Saying.promised(answers, hearing.today()),
                                Optional.empty())),
                principal,
                request);
    }

    /** For what no single team does, one asks for one's own. */
    private Asked asked(String item, Principal principal) {
        Subject subject = Subject.of(Map.of("item", item), hearing);
        Unit team = subject.team().or(() -> hearing.ownTeam(principal)).orElseThrow(NotThere::new);
        hearing.gate().demand(principal, Right.ASK_HELP, hearing.places().of(team));
        return new Asked(subject, team);
    }

    private Form form(Asked asked) {
        String item = asked.subject().itemId().orElseThrow();
        List<String> owners = new Threads(hearing.tree()).owners(item);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("For", asked.subject().title()));
        facts.add(new Fact("Team", asked.team().name()));
        facts.add(new Fact("It goes to", owners.isEmpty() ? "The service manager" : owners.getFirst()));
        if (owners.size() > 1) {
            facts.add(new Fact("And is seen by", String.join("; ", owners.subList(1, owners.size()))));
        }
        return Form.of(
                        "ask-help",
                        asked.subject().address() + "/help",
                        asked.subject().back(),
                        Field.text("words"),
                        Saying.PROMISED)
                .about(asked.subject().title())
                .seeing(facts);
    }
}
