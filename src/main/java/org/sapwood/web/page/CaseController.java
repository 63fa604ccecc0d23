package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Outcome;
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
import org.sapwood.web.who.Printing;
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
        Optional<String> reason = Reasons.of(request.getSession(), Reasons.address(request));
        if (gate.asksWhy(principal, unit, reason)) {
            return Reasons.ask(request);
        }
        Desk viewers = gate.cases(principal, unit, reason);
        CasesPage page = CasesPage.of(viewers, definition(id), one(period), unit);
        List<CaseRow> rows = page.lines().stream().map(CasesPage.Line::row).toList();
        seen(principal, "case list", id, page.definition(), rows, request);
        return new ModelAndView("cases")
                .addObject("page", page)
                .addObject("printing", Printing.isAsked(request))
                .addObject("offered", CaseExports.isOffered(gate, principal, unit));
    }

    @GetMapping("/measures/{id}/cases/{caseId}")
    ModelAndView why(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam String period,
            Principal principal,
            HttpServletRequest request) {
        Optional<String> reason = Reasons.of(request.getSession(), Reasons.address(request));
        Optional<WhyPage> page = WhyPage.of(desk, definition(id), one(period), caseId);
        return switch (page.map(found -> gate.look(principal, found.row(), reason))
                .orElse(Outcome.HIDDEN)) {
            case HIDDEN -> {
                trail.record(Event.of(principal.getName(), Action.REFUSE, "case", caseId));
                throw NotThere.refused();
            }
            case NEEDS_REASON -> Reasons.ask(request);
            case ALLOWED -> {
                WhyPage found = page.orElseThrow();
                seen(principal, "case", caseId, found.definition(), List.of(found.row()), request);
                yield new ModelAndView("why").addObject("page", found).addObject("printing", Printing.isAsked(request));
            }
        };
    }

    /** Written before the page is sent; when it cannot be written, the page is not sent. */
    private void seen(
            Principal principal,
            String kind,
            String id,
            Definition definition,
            List<CaseRow> rows,
            HttpServletRequest request) {
        Event event = Event.of(principal.getName(), Printing.action(request), kind, id)
                .about(rows.stream()
                        .map(CaseRow::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .inSession(request.getSession().getId())
                .showing(rows.size(), Optional.of(desk.snapshot().id()), Optional.of(definition.hash()));
        trail.record(Reasons.of(request.getSession(), Reasons.address(request))
                .map(event::because)
                .orElse(event));
    }

    @PostMapping("/reason")
    String reason(@RequestParam String reason, @RequestParam String back, HttpServletRequest request) {
        if (!Reasons.isAskedBy(back)) {
            return "redirect:/";
        }
        Reasons.keep(request.getSession(), back, reason);
        return "redirect:" + back;
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
