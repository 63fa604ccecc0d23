package org.sapwood.web.records;

import java.security.Principal;
import java.util.List;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.DefinitionPage;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every definition as it is written, for whoever wants to know how a figure comes about. */
@Controller
public class DefinitionController {
    private final Desk desk;
    private final TreeStore tree;
    private final Places places;
    private final Gate gate;
    private final Searches searches;

    DefinitionController(Desk desk, TreeStore tree, Places places, Gate gate, Searches searches) {
        this.searches = searches;
        this.desk = desk;
        this.tree = tree;
        this.places = places;
        this.gate = gate;
    }

    @GetMapping("/definitions")
    ModelAndView all(@RequestParam(defaultValue = "") String find, Principal principal) {
        gate.demand(principal, Right.SEE_MEASURE, Place.county());
        String asked = find.strip();
        List<Measure> measures = library().measures().values().stream()
                .filter(one -> Searches.fits(asked, one.id(), one.title()))
                .toList();
        List<Rule> rules = library().rules().values().stream()
                .filter(one -> Searches.fits(asked, one.id(), one.title()))
                .toList();
        searches.record(principal, "definitions", asked, measures.size() + rules.size());
        return new ModelAndView("definitions")
                .addObject("measures", measures)
                .addObject("rules", rules)
                .addObject("find", asked);
    }

    @GetMapping("/definitions/{id}")
    ModelAndView one(@PathVariable String id, Principal principal) {
        gate.demand(principal, Right.SEE_MEASURE, Place.county());
        return new ModelAndView("definition")
                .addObject(
                        "page",
                        DefinitionPage.of(
                                        library(),
                                        tree.current(),
                                        Teams.on(library().organisation(), places.day()),
                                        FinancialYear.of(places.day()),
                                        id)
                                .orElseThrow(NotThere::new))
                .addObject("plans", gate.may(principal, Right.SEE_PLAN, Place.county()));
    }

    private Library library() {
        return desk.catalogue().library();
    }
}
