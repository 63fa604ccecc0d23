package org.sapwood.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.PlanPage;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.voices.Sections;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.sapwood.web.who.Printing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a team on one page, and its beginning. */
@Controller
public class PlanController {
    private static final String BEGIN = "/team/{id}/plan/begin";

    private final Plans plans;
    private final Places places;
    private final Gate gate;
    private final Forms forms;
    private final Sections sections;
    private final Trail trail;

    public PlanController(Plans plans, Places places, Gate gate, Forms forms, Sections sections, Trail trail) {
        this.trail = trail;
        this.plans = plans;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
        this.sections = sections;
    }

    @GetMapping("/team/{id}/plan")
    ModelAndView plan(
            @PathVariable String id,
            @RequestParam Optional<String> on,
            Principal principal,
            HttpServletRequest request) {
        Unit team = places.team(id);
        gate.demand(principal, Right.SEE_PLAN, places.of(team));
        AsAt asAt = AsAt.read(on, plans.clock());
        if (Printing.isAsked(request)) {
            trail.record(Event.of(principal.getName(), Action.PRINT, "plan", team.id()));
        }
        Vantage vantage = asAt.vantage(plans.desk());
        boolean seesFigures = gate.seesPlainly(principal, team);
        return new ModelAndView("plan")
                .addObject("page", PlanPage.of(plans.desk(), asAt.tree(plans.store()), team, seesFigures, vantage))
                .addObject("vantage", vantage)
                .addObject("seesFigures", seesFigures)
                .addObject("printing", Printing.isAsked(request))
                .addObject("plans", plans)
                .addObject("heard", sections.at(asAt).ofTeam(principal, team))
                .addObject("sections", sections.at(asAt))
                .addObject("asAt", asAt)
                .addObject("mine", asAt.isPast() ? seeing(principal, team) : rights(principal, team));
    }

    /** A plan as it was is only looked at. */
    private List<Right> seeing(Principal principal, Unit team) {
        return rights(principal, team).stream().filter(Right.SEE_TEAM::equals).toList();
    }

    private List<Right> rights(Principal principal, Unit team) {
        return List.of(
                        Right.EDIT_PLAN,
                        Right.SIGN_PLAN,
                        Right.ACKNOWLEDGE_PLAN,
                        Right.PROPOSE_TARGET,
                        Right.AGREE_TARGET,
                        Right.SEE_TEAM)
                .stream()
                .filter(right -> gate.may(principal, right, places.of(team)))
                .toList();
    }

    @GetMapping(BEGIN)
    ModelAndView begin(@PathVariable String id, Principal principal) {
        return forms.show(form(asked(id, principal)), Answers.none(), principal);
    }

    @PostMapping(BEGIN)
    ModelAndView begun(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Unit team = asked(id, principal);
        String manager = gate.viewer(principal).name();
        Task task = Task.adding(
                _ -> new TeamPlan(team.id(), plans.year(), manager, Optional.empty(), Optional.empty(), List.of()),
                Plans.address(team));
        return forms.take(form(team), task, principal, request);
    }

    /** Whoever signs it begins it; its items are written by the whole team. */
    private Unit asked(String id, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.SIGN_PLAN, places.of(team));
        if (plans.of(team).plan().isPresent()) {
            throw new NotThere();
        }
        return team;
    }

    private Form form(Unit team) {
        return Form.of("plan-begin", Plans.address(team) + "/begin", Plans.back(team))
                .about(team.name(), plans.year().toString());
    }
}
