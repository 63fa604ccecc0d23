package org.sapwood.web.year;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.year.Prospects;
import org.sapwood.briefing.year.YearPage;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.who.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year: its stages, what is in the way of each, what was learned, and how often anybody was surprised. */
@Controller
public class YearController {
    private final Years years;
    private final Gate gate;

    public YearController(Years years, Gate gate) {
        this.years = years;
        this.gate = gate;
    }

    @GetMapping("/year")
    ModelAndView year(
            @RequestParam("year") Optional<String> asked, @RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_YEAR, Place.county());
        AsAt asAt = AsAt.read(on, years.clock());
        LocalDate day = asAt.day(years.day());
        FinancialYear year = asked.map(YearController::read).orElseGet(() -> FinancialYear.of(day));
        boolean usual = !asAt.isPast() && year.equals(years.year());
        Tree tree = asAt.tree(years.store());
        Prospects prospects = usual ? years.prospects() : Prospects.of(years.desk(), tree, year, day);
        return new ModelAndView("year")
                .addObject("page", YearPage.of(tree, years.library(), year, day, prospects))
                .addObject("years", years)
                .addObject("asAt", asAt)
                .addObject(
                        "mayWrite", !asAt.isPast() && gate.may(principal, Right.PROPOSE_EXPECTATION, Place.county()));
    }

    private static FinancialYear read(String text) {
        return FinancialYear.read(text)
                .orElseThrow(
                        () -> new Refusal(Fault.of("\"" + text + "\" is not a financial year", "Write it as 2026/27")));
    }
}
