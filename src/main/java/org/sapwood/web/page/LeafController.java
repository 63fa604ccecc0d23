package org.sapwood.web.page;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.LeafPage;
import org.sapwood.briefing.Twig;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A worker's own page, which nobody else can open: it takes no name. */
@Controller
public class LeafController {
    private final Gate gate;
    private final Places places;
    private final People people;
    private final TreeStore tree;
    private final Hearing hearing;

    LeafController(Gate gate, Places places, People people, TreeStore tree, Hearing hearing) {
        this.gate = gate;
        this.places = places;
        this.people = people;
        this.tree = tree;
        this.hearing = hearing;
    }

    @GetMapping("/leaf")
    ModelAndView leaf(Principal principal) {
        gate.demand(
                principal, Right.SEE_LEAF, Place.ofPerson(gate.viewer(principal).id()));
        Optional<String> team = people.byId(principal.getName()).team();
        return new ModelAndView("leaf")
                .addObject("said", hearing.said(principal))
                .addObject("today", hearing.today())
                .addObject("page", LeafPage.of(gate.own(principal), primes(principal)))
                .addObject(
                        "twig",
                        Twig.of(tree.current(), gate.viewer(principal).name(), team, FinancialYear.of(places.day())));
    }

    private List<String> primes(Principal principal) {
        return people.byId(principal.getName())
                .team()
                .map(places::team)
                .map(team -> PrimeSet.of(tree.current(), team.id(), team.teamType(), FinancialYear.of(places.day()))
                        .measures())
                .orElse(List.of());
    }
}
