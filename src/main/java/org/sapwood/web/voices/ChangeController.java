package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A demand on a team after its plan was made: with its reason, the item of the plan that it touches, what it displaces and
 * the resource that comes with it. The team answers.
 */
@Controller
public class ChangeController {
    private static final String OF_TEAM = "/team/{team}/change-from-above";
    private static final String OF_ITEM = "/tree/items/{item}/change-from-above";

    private final Hearing hearing;
    private final Forms forms;

    ChangeController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping({OF_TEAM, OF_ITEM})
    ModelAndView ask(@PathVariable Map<String, String> path, Principal principal) {
        Subject subject = subject(path, principal);
        Answers start = Answers.none().with("about", subject.itemId());
        return forms.show(form(subject), start, principal);
    }

    @PostMapping({OF_TEAM, OF_ITEM})
    ModelAndView asked(@PathVariable Map<String, String> path, Principal principal, HttpServletRequest request) {
        Subject subject = subject(path, principal);
        Unit team = subject.team().orElseThrow();
        String by = hearing.name(principal);
        return forms.take(
                form(subject),
                Saying.task(Kind.CHANGE_FROM_ABOVE, answers -> change(team, answers, by)),
                principal,
                request);
    }

    private Subject subject(Map<String, String> path, Principal principal) {
        Subject subject = Subject.of(path, hearing);
        hearing.gate().demand(principal, Right.CHANGE_FROM_ABOVE, subject.place());
        boolean isItem = subject.item()
                .map(Version::item)
                .filter(PlanItem.class::isInstance)
                .isPresent();
        if (subject.team().isEmpty() || (subject.item().isPresent() && !isItem)) {
            throw new NotThere();
        }
        return subject;
    }

    private Form form(Subject subject) {
        Unit team = subject.team().orElseThrow();
        List<Option> items = items(team).stream()
                .map(version -> Option.of(version.id(), hearing.title(((PlanItem) version.item()).measure())))
                .toList();
        return Form.of(
                        "change",
                        subject.address() + "/change-from-above",
                        new Form.Back("/team/" + team.id() + "/plan", "Plan of " + team.name()),
                        Field.text("words"),
                        Field.text("reason"),
                        Field.pick("about", items),
                        Field.text("displaces"),
                        Field.text("resource"))
                .about(team.name())
                .seeing(List.of(new Fact("Team", team.name())));
    }

    private List<Version> items(Unit team) {
        return hearing.tree().teamPlan(team.id(), hearing.year()).stream()
                .flatMap(plan -> hearing.tree().under(plan.id(), Kind.PLAN_ITEM).stream())
                .toList();
    }

    private ChangeFromAbove change(Unit team, Answers answers, String by) {
        String about = answers.text("about");
        PlanItem item = hearing.tree()
                .find(about, PlanItem.class)
                .orElseThrow(() -> new Refusal(
                        Fault.of("The item of the plan is gone", "Look at the plan as it is now, and choose another")));
        return new ChangeFromAbove(
                team.id(),
                hearing.year(),
                answers.text("words"),
                answers.text("reason"),
                Optional.of(about),
                List.of(item.measure()),
                answers.text("displaces"),
                answers.text("resource"),
                by,
                hearing.today(),
                Optional.empty());
    }
}
