package org.sapwood.web.records;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.audit.Action;
import org.sapwood.audit.Checkpoint;
import org.sapwood.audit.DailyCheckpoints;
import org.sapwood.audit.Event;
import org.sapwood.audit.Questions;
import org.sapwood.audit.Recorded;
import org.sapwood.audit.Trail;
import org.sapwood.audit.Verdict;
import org.sapwood.audit.Verify;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.state.Database;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Reasons;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail: who saw whom, what somebody saw, and whether it is whole. Whoever asks is in it too. */
@Controller
public class AuditController {
    private final Gate gate;
    private final People people;
    private final Trail trail;
    private final DailyCheckpoints daily;
    private final Database state;

    AuditController(Gate gate, People people, Trail trail, DailyCheckpoints daily, Database state) {
        this.gate = gate;
        this.people = people;
        this.trail = trail;
        this.daily = daily;
        this.state = state;
    }

    @GetMapping("/audit")
    ModelAndView audit(Principal principal) {
        boolean reads = gate.asksWhy(principal, Right.SEE_AUDIT, Place.county(), Optional.empty());
        if (!reads) {
            gate.demand(principal, Right.VERIFY_AUDIT, Place.county());
        }
        return new ModelAndView("audit")
                .addObject("reads", reads)
                .addObject("daily", daily)
                .addObject("people", people.directory().all())
                .addObject("today", people.today());
    }

    /** Reads the whole trail, which takes about a minute for a million events. */
    @GetMapping("/audit/whole")
    ModelAndView whole(Principal principal) {
        gate.demand(principal, Right.VERIFY_AUDIT, Place.county());
        trail.record(Event.of(principal.getName(), Action.VIEW, "trail", "whether it is whole"));
        Verdict verdict = Verify.run(state.source(), daily.latest().stream().toList());
        return new ModelAndView("audit-whole").addObject("verdict", verdict).addObject("daily", daily);
    }

    /** The last checkpoint, to be kept where those who run the database cannot reach. */
    @GetMapping("/audit/checkpoint")
    ResponseEntity<String> checkpoint(Principal principal) {
        gate.demand(principal, Right.VERIFY_AUDIT, Place.county());
        Checkpoint latest = daily.latest().orElseThrow(NotThere::new);
        trail.record(Event.of(principal.getName(), Action.EXPORT, "trail", "checkpoint"));
        String file = ContentDisposition.attachment()
                .filename(DailyCheckpoints.name(latest))
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, file)
                .body(latest.text());
    }

    @GetMapping("/audit/person")
    ModelAndView person(@RequestParam String person, Principal principal, HttpServletRequest request) {
        Optional<String> reason = Reasons.of(request.getSession(), Reasons.address(request));
        if (gate.asksWhy(principal, Right.SEE_AUDIT, Place.county(), reason)) {
            return Reasons.ask(request);
        }
        String asked = person.strip();
        gate.demand(principal, Right.SEE_AUDIT, Place.county(), reason);
        if (people.withheldFrom(principal.getName()).contains(asked)) {
            trail.record(Event.of(principal.getName(), Action.REFUSE, "trail", asked));
            throw NotThere.refused();
        }
        List<Recorded> answer = new Questions(state.source()).whoSaw(asked);
        trail.record(Event.of(principal.getName(), Action.SEARCH, "trail", "who saw a person")
                .about(List.of(asked))
                .because(reason.orElse(""))
                .inSession(request.getSession().getId())
                .showing(answer.size(), Optional.empty(), Optional.empty()));
        return answer("audit.who-saw", asked, answer);
    }

    @GetMapping("/audit/viewer")
    ModelAndView viewer(
            @RequestParam String viewer,
            @RequestParam String from,
            @RequestParam String until,
            Principal principal,
            HttpServletRequest request) {
        Optional<String> reason = Reasons.of(request.getSession(), Reasons.address(request));
        if (gate.asksWhy(principal, Right.SEE_AUDIT, Place.county(), reason)) {
            return Reasons.ask(request);
        }
        gate.demand(principal, Right.SEE_AUDIT, Place.county(), reason);
        Set<String> withheld = people.withheldFrom(principal.getName());
        List<Recorded> answer = new Questions(state.source())
                        .whatDid(
                                viewer.strip(),
                                day(from).atStartOfDay().toInstant(ZoneOffset.UTC),
                                day(until).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                        .stream()
                        .flatMap(one -> TrailPage.without(one, withheld).stream())
                        .toList();
        trail.record(Event.of(principal.getName(), Action.SEARCH, "trail", "what " + viewer.strip() + " saw")
                .because(reason.orElse(""))
                .inSession(request.getSession().getId())
                .showing(answer.size(), Optional.empty(), Optional.empty()));
        return answer("audit.what-saw", viewer.strip(), answer);
    }

    private ModelAndView answer(String question, String whom, List<Recorded> answer) {
        return new ModelAndView("audit-answer")
                .addObject("page", TrailPage.of(question, whom, answer, people.directory()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    Fault.of("\"" + text + "\" is not a date", "Write it as year, month and day, such as 2026-10-05"),
                    e);
        }
    }
}
