package org.sapwood.web;

import java.security.Principal;
import java.util.List;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A team's own page. */
@Controller
class TeamController {
    private static final int MOST = 8;

    private final Desk desk;
    private final Places places;
    private final Gate gate;

    TeamController(Desk desk, Places places, Gate gate) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
    }

    @GetMapping("/team/{id}")
    ModelAndView team(@PathVariable String id, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.SEE_TEAM, places.of(team));
        return new ModelAndView("team").addObject("page", TeamPage.of(desk, team, primes()));
    }

    private List<Measure> primes() {
        return desk.catalogue().measures(List.of()).stream()
                .filter(measure -> !measure.targets().isEmpty())
                .limit(MOST)
                .toList();
    }
}
