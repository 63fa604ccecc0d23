package org.sapwood.web.api;

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
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, as far as the viewer may see them. The event is written before the answer; where it cannot be, there is none. */
@RestController
class CaseOperations {
    /** Why somebody looks at cases outside their own work. */
    static final String REASON = "Sapwood-Reason";

    private static final int LONGEST = 500;

    private final Desk desk;
    private final Asked asked;
    private final Doorkeeper doorkeeper;
    private final Trail trail;

    CaseOperations(Desk desk, Asked asked, Doorkeeper doorkeeper, Trail trail) {
        this.desk = desk;
        this.asked = asked;
        this.doorkeeper = doorkeeper;
        this.trail = trail;
    }

    @GetMapping("/api/v1/measures/{id}/cases")
    CaseAnswers.All cases(
            @PathVariable String id,
            @RequestParam String period,
            @RequestParam Optional<String> team,
            @RequestHeader(name = REASON) Optional<String> reason,
            Principal principal) {
        Measure measure = asked.measure(id);
        Period one = asked.period(period);
        Optional<Unit> unit = asked.team(team);
        Desk viewers = viewers("case list", id, unit, reason, principal);
        CasesPage page = CasesPage.of(viewers, measure, one, unit);
        List<CaseRow> rows = page.lines().stream().map(CasesPage.Line::row).toList();
        seen("case list", id, measure, rows, reason, principal);
        return CaseAnswers.All.of(desk, page);
    }

    @GetMapping("/api/v1/measures/{id}/cases/{caseId}")
    CaseAnswers.One one(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam String period,
            @RequestHeader(name = REASON) Optional<String> reason,
            Principal principal) {
        Measure measure = asked.measure(id);
        Period one = asked.period(period);
        Optional<WhyPage> page = WhyPage.of(desk, measure, one, caseId);
        allow(
                page.map(found -> doorkeeper.look(principal, found.row(), reason))
                        .orElse(Outcome.HIDDEN),
                "case",
                caseId,
                principal);
        WhyPage found = page.orElseThrow();
        seen("case", caseId, measure, List.of(found.row()), reason, principal);
        return CaseAnswers.One.of(desk, found);
    }

    /** The records that fail a rule, whenever they count. */
    @GetMapping("/api/v1/rules/{id}/cases")
    CaseAnswers.Failing failing(
            @PathVariable String id,
            @RequestParam Optional<String> team,
            @RequestHeader(name = REASON) Optional<String> reason,
            Principal principal) {
        Rule rule = asked.rule(id);
        Optional<Unit> unit = asked.team(team);
        Desk viewers = viewers("case list", id, unit, reason, principal);
        List<CaseRow> rows = viewers.failing(rule).stream()
                .filter(row -> unit.map(one -> one.id().equals(row.unit())).orElse(true))
                .toList();
        seen("case list", id, rule, rows, reason, principal);
        return CaseAnswers.Failing.of(desk, rule, rows);
    }

    private Desk viewers(
            String kind, String object, Optional<Unit> team, Optional<String> reason, Principal principal) {
        allow(doorkeeper.toCases(principal, team, reason), kind, object, principal);
        return doorkeeper.cases(principal, team, reason);
    }

    /** @throws Stop unless the viewer may, and has said why where that is asked */
    private void allow(Outcome outcome, String kind, String object, Principal principal) {
        if (outcome == Outcome.NEEDS_REASON) {
            throw Stop.reasonNeeded();
        }
        if (outcome == Outcome.HIDDEN) {
            trail.record(Event.of(principal.getName(), Action.REFUSE, kind, object));
            throw Stop.refused();
        }
    }

    private void seen(
            String kind,
            String object,
            Definition definition,
            List<CaseRow> rows,
            Optional<String> reason,
            Principal principal) {
        Event event = Event.of(principal.getName(), Action.VIEW, kind, object)
                .about(rows.stream()
                        .map(CaseRow::personId)
                        .filter(Objects::nonNull)
                        .toList())
                .showing(rows.size(), Optional.of(desk.snapshot().id()), Optional.of(definition.hash()));
        trail.record(reason.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> event.because(text.substring(0, Math.min(LONGEST, text.length()))))
                .orElse(event));
    }
}
