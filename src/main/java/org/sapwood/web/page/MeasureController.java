package org.sapwood.web.page;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.OutsidePage;
import org.sapwood.briefing.Outward;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
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
    private final TreeStore tree;
    private final Outward outward;
    private final Sections sections;

    MeasureController(Desk desk, Places places, Gate gate, TreeStore tree, Outward outward, Sections sections) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.tree = tree;
        this.outward = outward;
        this.sections = sections;
    }

    @GetMapping("/measures")
    ModelAndView all() {
        return new ModelAndView("measures")
                .addObject("measures", desk.computable(desk.catalogue().measures(List.of())));
    }

    @GetMapping("/measures/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam Optional<String> team, Principal principal) {
        Measure measure = desk.catalogue().library().measures().get(id);
        if (measure == null) {
            throw new NotThere();
        }
        Optional<Unit> one = places.team(team);
        gate.demand(principal, Right.SEE_MEASURE, places.of(one));
        if (one.isPresent() && !gate.seesPlainly(principal, one.get())) {
            throw new NotThere();
        }
        if (one.isEmpty() && !gate.seesCountyPlainly(principal)) {
            return said(new ModelAndView("outside"), principal, id, one).addObject("page", outside(measure, principal));
        }
        AgreedTargets targets =
                one.map(unit -> new AgreedTargets(tree.current(), unit.id())).orElseGet(AgreedTargets::ofNobody);
        return said(new ModelAndView("measure"), principal, id, one)
                .addObject(
                        "page", MeasurePage.of(desk, measure, one, targets, unit -> gate.seesPlainly(principal, unit)));
    }

    private ModelAndView said(ModelAndView page, Principal principal, String id, Optional<Unit> team) {
        return page.addObject("heard", sections.ofMeasure(principal, id, team)).addObject("today", sections.today());
    }

    private OutsidePage outside(Measure measure, Principal principal) {
        return OutsidePage.of(desk, outward, measure, unit -> gate.seesPlainly(principal, unit));
    }
}
