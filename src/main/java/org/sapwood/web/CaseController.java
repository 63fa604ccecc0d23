package org.sapwood.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.CasesPage;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.WhyPage;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases behind a figure, as far as the viewer may see them. */
@Controller
class CaseController {
    private final Desk desk;
    private final People people;
    private final Units units;

    CaseController(Desk desk, People people, Units units) {
        this.desk = desk;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/measures/{id}/cases")
    ModelAndView cases(
            @PathVariable String id,
            @RequestParam String period,
            @RequestParam Optional<String> team,
            Principal principal) {
        return new ModelAndView("cases")
                .addObject("page", CasesPage.of(viewers(principal), definition(id), one(period), units.team(team)));
    }

    @GetMapping("/measures/{id}/cases/{caseId}")
    ModelAndView why(
            @PathVariable String id, @PathVariable String caseId, @RequestParam String period, Principal principal) {
        return new ModelAndView("why")
                .addObject(
                        "page",
                        WhyPage.of(viewers(principal), definition(id), one(period), caseId)
                                .orElseThrow(NotThere::new));
    }

    private Desk viewers(Principal principal) {
        return desk.in(people.byId(principal.getName()).scope());
    }

    private Definition definition(String id) {
        Definition measure = desk.catalogue().library().measures().get(id);
        Definition found = measure == null ? desk.catalogue().library().rules().get(id) : measure;
        if (found == null) {
            throw new NotThere();
        }
        return found;
    }

    private static Period one(String text) {
        List<Period> periods = Periods.parse(text);
        if (periods.size() > 1) {
            throw new Refusal(
                    Fault.of("\"" + text + "\" is a run of months", "Ask for one month, quarter or year at a time"));
        }
        return periods.getFirst();
    }
}
