package org.sapwood.web;

import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.definition.Measure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The measures: all of them, and everything about one. */
@Controller
class MeasureController {
    private final Desk desk;
    private final Units units;

    MeasureController(Desk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    @GetMapping("/measures")
    ModelAndView all() {
        return new ModelAndView("measures")
                .addObject("measures", desk.computable(desk.catalogue().measures(List.of())));
    }

    @GetMapping("/measures/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam Optional<String> team) {
        Measure measure = desk.catalogue().library().measures().get(id);
        if (measure == null) {
            throw new NotThere();
        }
        return new ModelAndView("measure").addObject("page", MeasurePage.of(desk, measure, units.team(team)));
    }
}
