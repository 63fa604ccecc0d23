package org.sapwood.web.page;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TeamPage;
import org.sapwood.briefing.Vantage;
import org.sapwood.briefing.year.TeamYear;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A team's own page. */
@Controller
public class TeamController {
    private final Desk desk;
    private final Places places;
    private final Gate gate;
    private final TreeStore store;
    private final Clock clock;

    TeamController(Desk desk, Places places, Gate gate, TreeStore store, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/team/{id}")
    ModelAndView team(@PathVariable String id, @RequestParam Optional<String> on, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.SEE_TEAM, places.of(team));
        AsAt asAt = AsAt.read(on, clock);
        Vantage vantage = asAt.vantage(desk);
        Tree tree = asAt.tree(store);
        LocalDate today = asAt.day(new Today(clock).day());
        Library library = desk.catalogue().library();
        AgreedTargets targets = new AgreedTargets(tree, team.id());
        return new ModelAndView("team")
                .addObject("asAt", asAt)
                .addObject("vantage", vantage)
                .addObject("page", TeamPage.of(desk, team, primes(tree, team, vantage.year()), targets, vantage))
                .addObject("around", TeamYear.of(tree, library, team.id(), vantage.day(), today))
                .addObject("measures", library.measures())
                .addObject("mayReview", !asAt.isPast() && gate.may(principal, Right.REVIEW, places.of(team)));
    }

    /** A prime PI that no pack defines yet has no figure to show. */
    private List<Measure> primes(Tree tree, Unit team, FinancialYear year) {
        return PrimeSet.of(tree, team.id(), team.teamType(), year).measures().stream()
                .map(desk.catalogue().library().measures()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
