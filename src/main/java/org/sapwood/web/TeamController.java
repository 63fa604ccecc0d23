package org.sapwood.web;

import java.util.List;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Measure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A team's own page. */
@Controller
class TeamController {
    private static final int MOST = 8;

    private final Desk desk;
    private final Units units;

    TeamController(Desk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @GetMapping("/team/{id}")
    ModelAndView team(@PathVariable String id) {
        return new ModelAndView("team").addObject("page", TeamPage.of(desk, units.team(id), primes()));
    }

    private List<Measure> primes() {
        return desk.catalogue().measures(List.of()).stream()
                .filter(measure -> !measure.targets().isEmpty())
                .limit(MOST)
                .toList();
    }
}
