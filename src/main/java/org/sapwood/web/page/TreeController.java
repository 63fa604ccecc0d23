package org.sapwood.web.page;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TreePage;
import org.sapwood.definition.Library;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.thread.broken.BrokenThreads;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Frame;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.sapwood.web.year.Branches;
import org.sapwood.web.year.Years;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree of knowledge: whole, and where threads are broken. */
@Controller
public class TreeController {
    private final Desk desk;
    private final TreeStore store;
    private final People people;
    private final Gate gate;
    private final Branches branches;
    private final Leaves leaves;
    private final Clock clock;

    TreeController(
            Desk desk,
            TreeStore store,
            People people,
            Gate gate,
            Branches branches,
            Years years,
            Places places,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.people = people;
        this.gate = gate;
        this.branches = branches;
        this.leaves = new Leaves(years, places, gate);
        this.clock = clock;
    }

    /** @param whole anything, for more than the reader's own twigs */
    @GetMapping("/tree")
    ModelAndView tree(
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> whole,
            Principal principal,
            @ModelAttribute("frame") Frame frame) {
        gate.demand(principal, Right.SEE_TREE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        Optional<String> team = people.byId(principal.getName()).team();
        TreePage all = TreePage.of(
                asAt.tree(store), library(), asAt.day(desk.snapshot().extractedOn()), team);
        boolean own = all.hasOwn() && whole.isEmpty();
        TreePage page = own ? all.of(team.orElseThrow()) : all;
        Trees.Teams teams = leaves.seenBy(principal, asAt);
        return new ModelAndView("tree")
                .addObject("page", page)
                .addObject("drawing", Trees.draw(page, asAt.query(), teams, own, frame))
                .addObject("teams", teams)
                .addObject("asAt", asAt)
                .addObject("other", all.hasOwn() ? Optional.of(own ? "whole" : "own") : Optional.empty())
                .addObject("mayTendTrunk", !asAt.isPast() && branches.mayTendTrunk(principal))
                .addObject("mayGrow", !asAt.isPast() && branches.mayGrow(principal))
                .addObject("mayMend", gate.may(principal, Right.SEE_BROKEN_THREADS, Place.county()));
    }

    @GetMapping("/tree/broken")
    ModelAndView broken(@RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_BROKEN_THREADS, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        return new ModelAndView("broken")
                .addObject("asAt", asAt)
                .addObject("broken", BrokenThreads.find(asAt.tree(store), library(), asAt.day(new Today(clock).day())));
    }

    private Library library() {
        return desk.catalogue().library();
    }
}
