package org.sapwood.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.year.Signing;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
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

/** The manager signs the plan, everybody else in the team says that they have read it. */
@Controller
public class SigningController {
    private static final String SIGN = "/team/{id}/plan/sign";
    private static final String READ = "/team/{id}/plan/acknowledge";

    private final Plans plans;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public SigningController(Plans plans, Places places, Gate gate, Forms forms) {
        this.plans = plans;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(SIGN)
    ModelAndView sign(@PathVariable String id, Principal principal) {
        Unit team = team(id, principal, Right.SIGN_PLAN);
        return forms.show(signing(team), Answers.none(), plan(team).number(), principal);
    }

    /** What stands in the way comes back as the form's refusals, all of it at once. */
    @PostMapping(SIGN)
    ModelAndView signed(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Unit team = team(id, principal, Right.SIGN_PLAN);
        String manager = gate.viewer(principal).name();
        Task task = new Task(
                (_, seen) -> List.of(new Change(plan(team).id(), seen, sign(team, manager), false)),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                Plans.address(team));
        return forms.take(signing(team), task, principal, request);
    }

    private TeamPlan sign(Unit team, String manager) {
        return Signing.sign(plans.tree(), plans.library(), team.id(), plans.year(), manager, plans.today())
                .plan();
    }

    private Form signing(Unit team) {
        List<Fact> inTheWay =
                Signing.inTheWay(plans.tree(), plans.library(), team.id(), plans.year(), plans.day()).stream()
                        .map(fault -> new Fact("Still to do", fault.sentence()))
                        .toList();
        return Form.of("plan-sign", Plans.address(team) + "/sign", Plans.back(team))
                .about(team.name(), plans.year().toString())
                .seeing(inTheWay);
    }

    @GetMapping(READ)
    ModelAndView read(@PathVariable String id, Principal principal) {
        return forms.show(reading(team(id, principal, Right.ACKNOWLEDGE_PLAN)), Answers.none(), principal);
    }

    @PostMapping(READ)
    ModelAndView acknowledged(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Unit team = team(id, principal, Right.ACKNOWLEDGE_PLAN);
        Version plan = plan(team);
        String reader = gate.viewer(principal).name();
        Task task = Task.adding(
                _ -> new Acknowledgement(plan.id(), plan.number(), reader, plans.today()), Plans.address(team));
        return forms.take(reading(team), task, principal, request);
    }

    private Form reading(Unit team) {
        return Form.of("plan-read", Plans.address(team) + "/acknowledge", Plans.back(team))
                .about(team.name(), plans.year().toString());
    }

    private Unit team(String id, Principal principal, Right right) {
        Unit team = places.team(id);
        gate.demand(principal, right, places.of(team));
        return team;
    }

    private Version plan(Unit team) {
        return plans.of(team).plan().orElseThrow(NotThere::new);
    }
}
