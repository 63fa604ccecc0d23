package org.sapwood.web.page;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sapwood.access.Right;
import org.sapwood.briefing.AgreedTargets;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TeamPage;
import org.sapwood.briefing.year.TeamYear;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A team's own page. */
@Controller
public class TeamController {
    private final Desk desk;
    private final Places places;
    private final Gate gate;
    private final TreeStore tree;
    private final Clock clock;

    TeamController(Desk desk, Places places, Gate gate, TreeStore tree, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.tree = tree;
        this.clock = clock;
    }

    @GetMapping("/team/{id}")
    ModelAndView team(@PathVariable String id, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.SEE_TEAM, places.of(team));
        AgreedTargets targets = new AgreedTargets(tree.current(), team.id());
        return new ModelAndView("team")
                .addObject("page", TeamPage.of(desk, team, primes(team), targets))
                .addObject("around", around(team))
                .addObject("measures", desk.catalogue().library().measures())
                .addObject("mayReview", gate.may(principal, Right.REVIEW, places.of(team)));
    }

    private TeamYear around(Unit team) {
        LocalDate day = desk.snapshot().extractedOn();
        LocalDate today = new Today(clock).day();
        return TeamYear.of(tree.current(), desk.catalogue().library(), team.id(), day, today);
    }

    /** A prime PI that no pack defines yet has no figure to show. */
    private List<Measure> primes(Unit team) {
        LocalDate day = desk.snapshot().extractedOn();
        return PrimeSet.of(tree.current(), team.id(), team.teamType(), FinancialYear.of(day)).measures().stream()
                .map(desk.catalogue().library().measures()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
