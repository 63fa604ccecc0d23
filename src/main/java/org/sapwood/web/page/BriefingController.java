package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.access.Role;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.team.BriefingDocument;
import org.sapwood.briefing.team.Given;
import org.sapwood.briefing.team.Links;
import org.sapwood.briefing.team.Listed;
import org.sapwood.briefing.team.TeamBriefing;
import org.sapwood.briefing.team.Wording;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.document.Document;
import org.sapwood.document.Format;
import org.sapwood.tree.TreeStore;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Frame;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.sapwood.web.who.Places;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The briefings of a team: on the screen, and as files to take away. */
@Controller
public class BriefingController {
    private static final String QUARTER = "{quarter:[0-9]{4}-Q[1-4]}";

    private final Desk desk;
    private final Places places;
    private final People people;
    private final Gate gate;
    private final TreeStore tree;
    private final Trail trail;
    private final Clock clock;

    BriefingController(Desk desk, Places places, People people, Gate gate, TreeStore tree, Trail trail, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.people = people;
        this.gate = gate;
        this.tree = tree;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/team/{id}/briefing")
    ModelAndView current(
            @PathVariable String id,
            @RequestParam Optional<String> on,
            Principal principal,
            @ModelAttribute("frame") Frame frame) {
        AsAt asAt = AsAt.read(on, clock);
        return one(demand(id, principal), asAt.vantage(desk).quarter(), asAt, principal, frame);
    }

    @GetMapping("/team/{id}/briefing/" + QUARTER)
    ModelAndView one(
            @PathVariable String id,
            @PathVariable String quarter,
            @RequestParam Optional<String> on,
            Principal principal,
            @ModelAttribute("frame") Frame frame) {
        Period period = Periods.parse(quarter).getFirst();
        return one(demand(id, principal), period, AsAt.read(on, clock), principal, frame);
    }

    /** @throws Refusal for a quarter that ran on the day: what happened in it later was not known then */
    private ModelAndView one(Unit team, Period period, AsAt asAt, Principal principal, Frame frame) {
        if (asAt.on().filter(period::isPart).isPresent()
                && !period.equals(asAt.vantage(desk).quarter())) {
            throw new Refusal(Fault.of(
                    InFigures.period(period) + " was not over on "
                            + frame.date(asAt.on().get()),
                    "Ask for a quarter that had ended by that day"));
        }
        TeamBriefing briefing = TeamBriefing.of(desk, asAt.tree(tree), team, period);
        Document document =
                BriefingDocument.of(briefing, wording(frame), new Addresses(team.id(), asAt), analysts(), List.of());
        return new ModelAndView("briefing")
                .addObject("team", team)
                .addObject("quarter", period.text())
                .addObject("asAt", asAt)
                .addObject("vantage", asAt.vantage(desk))
                .addObject("document", document)
                .addObject("takesCases", gate.may(principal, Right.EXPORT_CASES, places.of(team)));
    }

    /** What was given when, and what was asked. */
    @GetMapping("/team/{id}/briefings")
    ModelAndView all(@PathVariable String id, @RequestParam Optional<String> on, Principal principal) {
        Unit team = demand(id, principal);
        AsAt asAt = AsAt.read(on, clock);
        return new ModelAndView("briefings")
                .addObject("team", team)
                .addObject("asAt", asAt)
                .addObject("current", InFigures.period(asAt.vantage(desk).quarter()))
                .addObject("given", Given.all(asAt.tree(tree), team.id()));
    }

    @GetMapping("/team/{id}/briefing/" + QUARTER + ".{form:pdf|odt}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String quarter,
            @PathVariable String form,
            @RequestParam(defaultValue = "false") boolean cases,
            Principal principal,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request)
            throws IOException {
        Unit team = demand(id, principal);
        gate.demand(principal, Right.EXPORT, places.of(team));
        TeamBriefing briefing = briefing(team, quarter);
        List<Listed> listed = cases ? cases(team, briefing, principal) : List.of();
        Format format = Format.valueOf(form.toUpperCase(Locale.ROOT));
        Document document = BriefingDocument.of(briefing, wording(frame), Links.NONE, analysts(), listed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(document, bytes);
        taken(principal, team.id() + " " + quarter, listed, request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("briefing-" + team.id() + "-" + quarter + "." + format.extension())
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private Unit demand(String id, Principal principal) {
        Unit team = places.team(id);
        gate.demand(principal, Right.SEE_BRIEFING, places.of(team));
        if (!gate.seesPlainly(principal, team)) {
            throw new NotThere();
        }
        return team;
    }

    private TeamBriefing briefing(Unit team, String quarter) {
        Period period = Periods.parse(quarter).getFirst();
        return TeamBriefing.of(desk, tree.current(), team, period);
    }

    private List<Listed> cases(Unit team, TeamBriefing briefing, Principal principal) {
        gate.demand(principal, Right.EXPORT_CASES, places.of(team));
        return Listed.of(gate.cases(principal, Optional.of(team), Optional.empty()), briefing);
    }

    /** Written before the file is sent, with each person whose case is in it. */
    private void taken(Principal principal, String what, List<Listed> listed, HttpServletRequest request) {
        List<String> persons = listed.stream()
                .flatMap(one -> one.lines().stream())
                .map(line -> line.row().personId())
                .filter(Objects::nonNull)
                .toList();
        long rows = listed.stream().mapToLong(one -> one.lines().size()).sum();
        trail.record(Event.of(principal.getName(), Action.EXPORT, "briefing", what)
                .about(persons)
                .inSession(request.getSession().getId())
                .showing(rows, Optional.of(desk.snapshot().id()), Optional.empty()));
    }

    private List<String> analysts() {
        return people.all().stream()
                .filter(person -> person.viewer().posts().stream().anyMatch(post -> post.role() == Role.ANALYST))
                .map(Person::name)
                .toList();
    }

    private static Wording wording(Frame frame) {
        return Wording.in(frame.words().language());
    }

    /** Where the words of a team's briefing lead. */
    private record Addresses(String team, AsAt asAt) implements Links {
        @Override
        public Optional<String> measure(String id) {
            return Optional.of("/measures/" + id + asAt.with("team=" + team));
        }

        @Override
        public Optional<String> cases(String measure, Period period) {
            return Optional.of("/measures/" + measure + "/cases?period=" + period.text() + "&team=" + team);
        }

        @Override
        public Optional<String> item(String id) {
            return Optional.of(Trees.address(id) + asAt.query());
        }
    }
}
