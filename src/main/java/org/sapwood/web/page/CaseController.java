package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.CasesPage;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.WhyPage;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.sapwood.web.who.Reasons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases behind a figure, as far as the viewer may see them. */
@Controller
public class CaseController {
    private final Desk desk;
    private final Places places;
    private final Gate gate;
    private final Trail trail;

    CaseController(Desk desk, Places places, Gate gate, Trail trail) {
        this.desk = desk;
        this.places = places;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping("/measures/{id}/cases")
    ModelAndView cases(
            @PathVariable String id,
            @RequestParam String period,
            @RequestParam Optional<String> team,
            Principal principal,
            HttpServletRequest request) {
        Optional<Unit> unit = places.team(team);
        Optional<String> reason = Reasons.of(request.getSession(), address(request));
        if (gate.asksWhy(principal, unit, reason)) {
            return asking(request);
        }
        Desk viewers = gate.cases(principal, unit, reason);
        CasesPage page = CasesPage.of(viewers, definition(id), one(period), unit);
        List<CaseRow> rows = page.lines().stream().map(CasesPage.Line::row).toList();
        seen(principal, "case list", id, page.definition(), rows, request);
        return new ModelAndView("cases")
                .addObject("page", page)
                .addObject("offered", CaseExports.isOffered(gate, principal, unit));
    }

    @GetMapping("/measures/{id}/cases/{caseId}")
    ModelAndView why(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam String period,
            Principal principal,
            HttpServletRequest request) {
        Optional<String> reason = Reasons.of(request.getSession(), address(request));
        if (gate.asksWhy(principal, Optional.empty(), reason)) {
            return asking(request);
        }
        Desk viewers = gate.cases(principal, Optional.empty(), reason);
        Optional<WhyPage> page = WhyPage.of(viewers, definition(id), one(period), caseId);
        if (page.isEmpty()) {
            trail.record(Event.of(principal.getName(), Action.REFUSE, "case", caseId));
            throw new NotThere();
        }
        seen(
                principal,
                "case",
                caseId,
                page.get().definition(),
                List.of(page.get().row()),
                request);
        return new ModelAndView("why").addObject("page", page.get());
    }

    /** Written before the page is sent; when it cannot be written, the page is not sent. */
    private void seen(
            Principal principal,
            String kind,
            String id,
            Definition definition,
            List<CaseRow> rows,
            HttpServletRequest request) {
        Event event = Event.of(principal.getName(), Action.VIEW, kind, id)
                .about(rows.stream()
                        .map(CaseRow::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .inSession(request.getSession().getId())
                .showing(rows.size(), Optional.of(desk.snapshot().id()), Optional.of(definition.hash()));
        trail.record(Reasons.of(request.getSession(), address(request))
                .map(event::because)
                .orElse(event));
    }

    @PostMapping("/reason")
    String reason(@RequestParam String reason, @RequestParam String back, HttpServletRequest request) {
        if (!back.startsWith("/measures/")) {
            return "redirect:/";
        }
        Reasons.keep(request.getSession(), back, reason);
        return "redirect:" + back;
    }

    static ModelAndView asking(HttpServletRequest request) {
        return new ModelAndView("reason").addObject("back", address(request));
    }

    static String address(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI() + query;
    }

    private Definition definition(String id) {
        Definition measure = desk.catalogue().library().measures().get(id);
        Definition found = measure == null ? desk.catalogue().library().rules().get(id) : measure;
        if (found == null) {
            throw new NotThere();
        }
        return found;
    }

    static Period one(String text) {
        List<Period> periods = Periods.parse(text);
        if (periods.size() > 1) {
            throw new Refusal(
                    Fault.of("\"" + text + "\" is a run of months", "Ask for one month, quarter or year at a time"));
        }
        return periods.getFirst();
    }
}
