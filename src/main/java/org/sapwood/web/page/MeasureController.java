package org.sapwood.web.page;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Explanation;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.OutsidePage;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.voices.Sections;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The measures: all of them, and everything about one. */
@Controller
public class MeasureController {
    private final Desk desk;
    private final Places places;
    private final Gate gate;
    private final TreeStore store;
    private final Outward outward;
    private final Sections sections;
    private final Clock clock;

    MeasureController(
            Desk desk, Places places, Gate gate, TreeStore store, Outward outward, Sections sections, Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.store = store;
        this.outward = outward;
        this.sections = sections;
    }

    @GetMapping("/measures")
    ModelAndView all() {
        return new ModelAndView("measures")
                .addObject("measures", desk.computable(desk.catalogue().measures(List.of())));
    }

    @GetMapping("/measures/{id}")
    ModelAndView one(
            @PathVariable String id,
            @RequestParam Optional<String> team,
            @RequestParam Optional<String> on,
            Principal principal) {
        Measure measure = desk.catalogue().library().measures().get(id);
        if (measure == null) {
            throw new NotThere();
        }
        Optional<Unit> one = places.team(team);
        gate.demand(principal, Right.SEE_MEASURE, places.of(one));
        if (one.isPresent() && !gate.seesPlainly(principal, one.get())) {
            throw new NotThere();
        }
        AsAt asAt = AsAt.read(on, clock);
        return page(measure, one, asAt, principal)
                .addObject("asAt", asAt)
                .addObject("vantage", asAt.vantage(desk))
                .addObject("heard", sections.at(asAt).ofMeasure(principal, id, one))
                .addObject("today", sections.at(asAt).today());
    }

    private ModelAndView page(Measure measure, Optional<Unit> team, AsAt asAt, Principal principal) {
        Vantage vantage = asAt.vantage(desk);
        Predicate<Unit> seen = unit -> gate.seesPlainly(principal, unit);
        if (!vantage.isFigured()) {
            return new ModelAndView("measurewords")
                    .addObject("measure", measure)
                    .addObject("team", team)
                    .addObject("meaning", Explanation.of(desk.catalogue().library(), measure));
        }
        if (team.isEmpty() && !gate.seesCountyPlainly(principal)) {
            return new ModelAndView("outside").addObject("page", OutsidePage.of(desk, outward, measure, seen, vantage));
        }
        AgreedTargets targets =
                team.map(unit -> new AgreedTargets(asAt.tree(store), unit.id())).orElseGet(AgreedTargets::ofNobody);
        return new ModelAndView("measure")
                .addObject("page", MeasurePage.of(desk, measure, team, targets, seen, vantage));
    }
}
