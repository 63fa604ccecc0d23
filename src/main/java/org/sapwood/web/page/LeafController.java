package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.LeafPage;
import org.sapwood.briefing.Twig;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.sapwood.web.who.Printing;
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
    private final Trail trail;
    private final KnownLeaves leaves = new KnownLeaves();

    LeafController(Gate gate, Places places, People people, TreeStore tree, Hearing hearing, Trail trail) {
        this.gate = gate;
        this.places = places;
        this.people = people;
        this.tree = tree;
        this.hearing = hearing;
        this.trail = trail;
    }

    @GetMapping("/leaf")
    ModelAndView leaf(Principal principal, HttpServletRequest request) {
        gate.demand(
                principal, Right.SEE_LEAF, Place.ofPerson(gate.viewer(principal).id()));
        Optional<String> team = people.byId(principal.getName()).team();
        LeafPage page = leaves.of(gate.own(principal), primes(principal));
        seen(page, principal, request);
        return new ModelAndView("leaf")
                .addObject("printing", Printing.isAsked(request))
                .addObject("said", hearing.said(principal))
                .addObject("today", hearing.today())
                .addObject("page", page)
                .addObject(
                        "twig",
                        Twig.of(tree.current(), gate.viewer(principal).name(), team, FinancialYear.of(places.day())));
    }

    private void seen(LeafPage page, Principal principal, HttpServletRequest request) {
        List<CaseRow> rows = page.rows();
        trail.record(Event.of(principal.getName(), Printing.action(request), "leaf", "")
                .about(rows.stream()
                        .map(CaseRow::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .inSession(request.getSession().getId())
                .showing(rows.size(), Optional.of(gate.own(principal).snapshot().id()), Optional.empty()));
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
