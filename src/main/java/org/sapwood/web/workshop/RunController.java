package org.sapwood.web.workshop;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.sapwood.access.Right;
import org.sapwood.access.Scope;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.workshop.DryRun;
import org.sapwood.briefing.workshop.Instead;
import org.sapwood.briefing.workshop.Ours;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a measure of a team's own would have shown, and what there is already. */
@Controller
public class RunController {
    private final Workshops workshops;
    private final Places places;
    private final Gate gate;
    private final Trail trail;

    public RunController(Workshops workshops, Places places, Gate gate, Trail trail) {
        this.workshops = workshops;
        this.places = places;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping("/team/{id}/local-pis/{item}/dry-run")
    ModelAndView dryRun(@PathVariable String id, @PathVariable String item, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.SEE_PLAN, places.of(team));
        Version version = workshops.find(team, item);
        if (!MayDo.mayRun(gate, places, team, who)) {
            throw new NotThere();
        }
        MeasureOfSuccess found = (MeasureOfSuccess) version.item();
        Measure trial = Ours.trial(workshops.library(), item, found)
                .orElseThrow(() -> new Refusal(
                        Fault.of("There is nothing to try yet", "Choose the cases and write the condition first")));
        DryRun run = DryRun.of(records(team, who), trial, team);
        trail.record(Event.of(who.getName(), Action.VIEW, "dry run", item));
        return new ModelAndView("dry-run").addObject("run", run).addObject("found", Found.of(workshops, team, version));
    }

    /** Those who see the team's cases read them in their own scope; those above read its figures, as its own page does. */
    private Desk records(Unit team, Principal who) {
        return gate.may(who, Right.SEE_CASE, places.of(team))
                ? gate.cases(who, Optional.of(team), Optional.empty())
                : workshops.desk().in(Scope.ofTeams(Set.of(team.id())));
    }

    @GetMapping("/team/{id}/local-pis/{item}/instead")
    ModelAndView instead(@PathVariable String id, @PathVariable String item, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.SEE_PLAN, places.of(team));
        Version version = workshops.find(team, item);
        if (!gate.seesPlainly(who, team)) {
            throw new NotThere();
        }
        return new ModelAndView("instead")
                .addObject("instead", Instead.of(workshops.desk(), team, (MeasureOfSuccess) version.item()))
                .addObject("found", Found.of(workshops, team, version));
    }
}
