package org.sapwood.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.TeamPage;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
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

/** One person's piece of a plan: agreed in the team, finished by whoever does it. */
@Controller
public class ActionController {
    private static final String NEW = "/team/{id}/plan/items/{measure}/actions";
    private static final String DONE = "/actions/{action}/done";

    private final Plans plans;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public ActionController(Plans plans, Places places, Gate gate, Forms forms) {
        this.plans = plans;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView add(@PathVariable String id, @PathVariable String measure, Principal principal) {
        Unit team = team(id, principal);
        String under = item(team, measure).id();
        return forms.show(adding(team, measure, under), Answers.none(), principal);
    }

    @PostMapping(NEW)
    ModelAndView added(
            @PathVariable String id, @PathVariable String measure, Principal principal, HttpServletRequest request) {
        Unit team = team(id, principal);
        String under = item(team, measure).id();
        Task task = Task.adding(
                answers -> new Action(
                        under, answers.text("what"), answers.maybe("who"), answers.maybeDay("by"), Optional.empty()),
                Plans.address(team));
        return forms.take(adding(team, measure, under), task, principal, request);
    }

    private Unit team(String id, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.EDIT_PLAN, places.of(team));
        return team;
    }

    /** What the team has decided about a prime PI, under which its actions hang. */
    private Version item(Unit team, String measure) {
        return plans.of(team).lines().stream()
                .filter(line -> line.prime().measure().equals(measure))
                .findFirst()
                .flatMap(TeamPage.Line::item)
                .orElseThrow(NotThere::new);
    }

    private Form adding(Unit team, String measure, String under) {
        Form form = Form.of(
                "action",
                Plans.address(team) + "/items/" + measure + "/actions",
                Plans.back(team),
                Field.text("what"),
                Field.line("who"),
                Field.day("by"));
        List<Fact> decided = plans.tree().find(under, PlanItem.class).stream()
                .flatMap(item -> item.action().stream())
                .map(action -> new Fact("What the team does", action))
                .toList();
        return form.about(plans.title(measure)).seeing(decided);
    }

    @GetMapping(DONE)
    ModelAndView finish(@PathVariable String action, Principal principal) {
        Version version = asked(action, principal);
        return forms.show(finishing(version), answers(version.item()), version.number(), principal);
    }

    @PostMapping(DONE)
    ModelAndView finished(@PathVariable String action, Principal principal, HttpServletRequest request) {
        Version version = asked(action, principal);
        Action was = (Action) version.item();
        Task task = Task.changing(
                action,
                answers ->
                        new Action(was.under(), was.what(), was.who(), was.byWhen(), Optional.of(answers.day("done"))),
                ActionController::answers,
                "/tree/items/" + action);
        return forms.take(finishing(version), task, principal, request);
    }

    /** Whoever does it says that it is done, or somebody who writes in the team's plan. */
    private Version asked(String id, Principal principal) {
        Version version = plans.tree()
                .find(id)
                .filter(one -> one.item() instanceof Action)
                .orElseThrow(NotThere::new);
        boolean own = ((Action) version.item())
                        .who()
                        .filter(gate.viewer(principal).name()::equals)
                        .isPresent()
                && gate.may(
                        principal,
                        Right.FINISH_ACTION,
                        Place.ofPerson(gate.viewer(principal).id()));
        boolean inPlan = team((Action) version.item())
                .filter(team -> gate.may(principal, Right.EDIT_PLAN, places.of(team)))
                .isPresent();
        if (!own && !inPlan) {
            throw new NotThere();
        }
        return version;
    }

    private Optional<Unit> team(Action action) {
        return plans.tree()
                .find(action.under(), PlanItem.class)
                .flatMap(item -> plans.tree().find(item.plan(), TeamPlan.class))
                .map(plan -> places.team(plan.team()));
    }

    private static Form finishing(Version version) {
        return Form.of(
                        "action-done",
                        "/actions/" + version.id() + "/done",
                        new Form.Back(
                                "/tree/items/" + version.id(), version.item().headline()),
                        Field.day("done"))
                .about(version.item().headline());
    }

    private static Answers answers(Item item) {
        return ((Action) item)
                .done()
                .map(day -> Answers.none().with("done", day))
                .orElseGet(Answers::none);
    }
}
