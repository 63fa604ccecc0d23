package org.sapwood.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.TeamPage;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a team decides about one of its prime PIs: each must be considered. */
@Controller
public class PlanItemController {
    private static final String PATH = "/team/{id}/plan/items/{measure}";

    private final Plans plans;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public PlanItemController(Plans plans, Places places, Gate gate, Forms forms) {
        this.plans = plans;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    /** @param item the version that is there; empty while the team has said nothing about it */
    private record Asked(Unit team, String measure, Version plan, Optional<Version> item) {}

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String id, @PathVariable String measure, Principal principal) {
        Asked asked = asked(id, measure, principal);
        Answers answers = asked.item().map(version -> answers(version.item())).orElseGet(Answers::none);
        return forms.show(
                form(asked), answers, asked.item().map(Version::number).orElse(0), principal);
    }

    @PostMapping(PATH)
    ModelAndView take(
            @PathVariable String id, @PathVariable String measure, Principal principal, HttpServletRequest request) {
        Asked asked = asked(id, measure, principal);
        return forms.take(form(asked), task(asked), principal, request);
    }

    private Asked asked(String id, String measure, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.EDIT_PLAN, places.of(team));
        TeamPage page = plans.of(team);
        Version plan = page.plan().orElseThrow(NotThere::new);
        TeamPage.Line line = page.lines().stream()
                .filter(one -> one.prime().measure().equals(measure))
                .findFirst()
                .orElseThrow(NotThere::new);
        return new Asked(team, measure, plan, line.item());
    }

    private Form form(Asked asked) {
        Form form = Form.of(
                "plan-item",
                Plans.address(asked.team()) + "/items/" + asked.measure(),
                Plans.back(asked.team()),
                Field.radio("decision", PlanItem.Decision.class),
                Field.text("why"),
                Field.text("action").optional(),
                Field.line("who").optional(),
                Field.day("by").optional(),
                Field.text("help").optional());
        return form.about(plans.title(asked.measure()));
    }

    private static Task task(Asked asked) {
        String item = asked.item().map(Version::id).orElseGet(() -> asked.plan().id() + "-" + asked.measure());
        return new Task(
                (answers, seen) -> List.of(new Change(item, seen, item(asked, answers), false)),
                PlanItemController::answers,
                answers -> answers.maybe("why"),
                Plans.address(asked.team()));
    }

    private static PlanItem item(Asked asked, Answers answers) {
        return new PlanItem(
                asked.plan().id(),
                asked.measure(),
                Optional.of(answers.choice("decision", PlanItem.Decision.class)),
                answers.maybe("why"),
                answers.maybe("action"),
                answers.maybe("who"),
                answers.maybeDay("by"),
                answers.maybe("help"));
    }

    private static Answers answers(Item item) {
        PlanItem planned = (PlanItem) item;
        Answers answers = Answers.none()
                .with("why", planned.why())
                .with("action", planned.action())
                .with("who", planned.who())
                .with("help", planned.helpNeeded());
        answers = planned.decision().isPresent()
                ? answers.with("decision", planned.decision().get())
                : answers;
        return planned.byWhen().isPresent()
                ? answers.with("by", planned.byWhen().get())
                : answers;
    }
}
