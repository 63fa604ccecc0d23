package org.sapwood.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a team means to reach: proposed from below, agreed by somebody else. */
@Controller
public class TargetController {
    private static final String PROPOSE = "/team/{id}/plan/targets/{measure}";
    private static final String AGREE = "/targets/{target}/agree";

    private final Plans plans;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public TargetController(Plans plans, Places places, Gate gate, Forms forms) {
        this.plans = plans;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(PROPOSE)
    ModelAndView propose(@PathVariable String id, @PathVariable String measure, Principal principal) {
        return forms.show(proposing(team(id, measure, principal), measure), Answers.none(), principal);
    }

    @PostMapping(PROPOSE)
    ModelAndView proposed(
            @PathVariable String id, @PathVariable String measure, Principal principal, HttpServletRequest request) {
        Unit team = team(id, measure, principal);
        String by = gate.viewer(principal).name();
        Task task = Task.adding(answers -> target(team, measure, by, answers), Plans.address(team));
        return forms.take(proposing(team, measure), task, principal, request);
    }

    private TargetAgreed target(Unit team, String measure, String by, Answers answers) {
        return new TargetAgreed(
                team.id(),
                plans.year(),
                measure,
                answers.number("target"),
                answers.text("why"),
                by,
                Optional.empty(),
                Optional.empty(),
                answers.maybe("change"));
    }

    private Unit team(String id, String measure, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.PROPOSE_TARGET, places.of(team));
        if (plans.of(team).lines().stream()
                .noneMatch(line -> line.prime().measure().equals(measure))) {
            throw new NotThere();
        }
        return team;
    }

    /** After signing a target moves only with a change from above that the team has accepted. */
    private Form proposing(Unit team, String measure) {
        Form form = Form.of(
                "target",
                Plans.address(team) + "/targets/" + measure,
                Plans.back(team),
                Field.number("target"),
                Field.text("why"),
                Field.pick("change", accepted(team)).optional());
        return form.about(plans.title(measure), plans.year().toString());
    }

    private List<Option> accepted(Unit team) {
        return plans.accepted(team).stream()
                .map(version -> Option.of(version.id(), version.item().headline()))
                .toList();
    }

    @GetMapping(AGREE)
    ModelAndView agree(@PathVariable String target, Principal principal) {
        Version version = asked(target, principal);
        return forms.show(agreeing(version), Answers.none(), version.number(), principal);
    }

    @PostMapping(AGREE)
    ModelAndView agreed(@PathVariable String target, Principal principal, HttpServletRequest request) {
        Version version = asked(target, principal);
        TargetAgreed was = (TargetAgreed) version.item();
        String by = gate.viewer(principal).name();
        Task task = Task.changing(
                target, _ -> agreed(was, by), _ -> Answers.none(), Plans.address(places.team(was.team())));
        return forms.take(agreeing(version), task, principal, request);
    }

    private TargetAgreed agreed(TargetAgreed was, String by) {
        if (was.proposedBy().equals(by)) {
            throw new Refusal(
                    Fault.of("You proposed this target yourself", "Let somebody else of the management agree it"));
        }
        return new TargetAgreed(
                was.team(),
                was.year(),
                was.measure(),
                was.at(),
                was.why(),
                was.proposedBy(),
                Optional.of(by),
                Optional.of(plans.today()),
                was.changeFromAbove());
    }

    private Version asked(String id, Principal principal) {
        Version version = plans.tree()
                .find(id)
                .filter(one -> one.item() instanceof TargetAgreed)
                .orElseThrow(NotThere::new);
        Unit team = places.team(((TargetAgreed) version.item()).team());
        gate.demand(principal, Right.AGREE_TARGET, places.of(team));
        return version;
    }

    private Form agreeing(Version version) {
        TargetAgreed target = (TargetAgreed) version.item();
        Unit team = places.team(target.team());
        return Form.of("target-agree", "/targets/" + version.id() + "/agree", Plans.back(team))
                .about(plans.title(target.measure()), target.at().toPlainString())
                .seeing(List.of(
                        new Fact("Team", team.name()),
                        new Fact("Proposed by", target.proposedBy()),
                        new Fact("Why", target.why())));
    }
}
