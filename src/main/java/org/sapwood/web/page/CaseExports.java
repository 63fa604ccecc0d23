package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Outcome;
import org.sapwood.access.Right;
import org.sapwood.briefing.CasesPage;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Unit;
import org.sapwood.web.export.As;
import org.sapwood.web.export.Export;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.sapwood.web.who.Reasons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case list as a file, with what its page shows and no more: no name, and nothing by worker. */
@Controller
public class CaseExports {
    private final Desk desk;
    private final Places places;
    private final Gate gate;
    private final Takeaway takeaway;

    CaseExports(Desk desk, Places places, Gate gate, Takeaway takeaway) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.takeaway = takeaway;
    }

    /** Answers with the page that asks for a reason where one is needed; else the file, and no page. */
    @GetMapping(path = "/measures/{id}/cases", params = "as")
    ModelAndView cases(
            @PathVariable String id,
            @RequestParam String as,
            @RequestParam String period,
            @RequestParam Optional<String> team,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        As kind = Takeaway.as(as);
        Optional<Unit> unit = places.team(team);
        Optional<String> reason = Reasons.of(request.getSession(), Reasons.address(request));
        return switch (gate.toCases(principal, Right.EXPORT_CASES, unit, reason)) {
            case HIDDEN -> throw new NotThere();
            case NEEDS_REASON -> Reasons.ask(request);
            case ALLOWED -> {
                CasesPage page = CasesPage.of(
                        gate.cases(principal, unit, reason),
                        desk.catalogue().library().definition(id).orElseThrow(NotThere::new),
                        CaseController.one(period),
                        unit);
                takeaway.send(load(page, reason), kind, principal, request, response);
                yield null;
            }
        };
    }

    /** Whether the page of the list offers to take it away. */
    static boolean isOffered(Gate gate, Principal principal, Optional<Unit> team) {
        return gate.toCases(principal, Right.EXPORT_CASES, team, Optional.empty()) != Outcome.HIDDEN;
    }

    private static Takeaway.Load load(CasesPage page, Optional<String> reason) {
        List<String> persons = page.lines().stream()
                .map(line -> line.row().personId())
                .filter(Objects::nonNull)
                .toList();
        List<List<Object>> rows = page.lines().stream()
                .map(line -> List.<Object>of(
                        line.row().caseId(), line.row().outcome().inWords(), line.because(), line.team()))
                .toList();
        return new Takeaway.Load(
                "case list",
                page.definition().id(),
                page.definition().title(),
                Optional.of(page.definition()),
                persons,
                reason,
                List.of(
                        new Export.Line("Place", page.team().map(Unit::name).orElse("All cases that you may see")),
                        new Export.Line("Period", page.period().text())),
                List.of(new Export.Table("Cases", List.of("Case", "Outcome", "Because", "Team"), rows)));
    }
}
