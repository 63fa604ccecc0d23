package org.sapwood.web.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.workshop.PrimesPage;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.PrimeIndicator.Adjustment;
import org.sapwood.tree.item.TeamTypeIndicators;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.year.Locks;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The prime PIs of a team, their balance, and where the team differs from its type. */
@Controller
public class PrimesController {
    private static final String PRIMES = "/team/{id}/primes";
    private static final String ADD = PRIMES + "/add";
    private static final String LEAVE_OUT = PRIMES + "/{measure}/leave-out";

    private final Workshops workshops;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public PrimesController(Workshops workshops, Places places, Gate gate, Forms forms) {
        this.workshops = workshops;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(PRIMES)
    ModelAndView primes(@PathVariable String id, @RequestParam Optional<String> on, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.SEE_PLAN, places.of(team));
        AsAt asAt = AsAt.read(on, workshops.clock());
        boolean mayShareAll = !asAt.isPast() && gate.may(who, Right.SHARE_OUT_MEASURES, Place.county());
        return new ModelAndView("primes")
                .addObject(
                        "page",
                        PrimesPage.of(
                                asAt.tree(workshops.store()), workshops.library(), team, asAt.day(workshops.day())))
                .addObject("asAt", asAt)
                .addObject("type", mayShareAll ? type(team) : Optional.empty())
                .addObject("mayShare", !asAt.isPast() && gate.may(who, Right.SHARE_OUT_MEASURES, places.of(team)))
                .addObject("seesTeam", gate.may(who, Right.SEE_TEAM, places.of(team)));
    }

    private PrimesPage page(Unit team) {
        return PrimesPage.of(workshops.tree(), workshops.library(), team, workshops.day());
    }

    /** The list of the team's type this year, by its id in the tree. */
    private Optional<String> type(Unit team) {
        return workshops.tree().of(Kind.TEAM_TYPE_INDICATORS).stream()
                .filter(version -> version.item() instanceof TeamTypeIndicators type
                        && type.teamType().equals(team.teamType())
                        && type.year().equals(workshops.year()))
                .map(Version::id)
                .findFirst();
    }

    @GetMapping(ADD)
    ModelAndView add(@PathVariable String id, Principal who) {
        return forms.show(adding(asked(id, who)), Answers.none(), who);
    }

    @PostMapping(ADD)
    ModelAndView added(@PathVariable String id, Principal who, HttpServletRequest request) {
        Unit team = asked(id, who);
        Task task = Task.adding(
                answers -> adjusted(team, answers.text("measure"), Adjustment.ADDED, answers), address(team));
        return forms.take(adding(team), task, who, request);
    }

    private Form adding(Unit team) {
        return Form.of(
                        "primes-add",
                        address(team) + "/add",
                        back(team),
                        Field.pick("measure", choices(team)),
                        Field.text("because"),
                        Field.pick("change", workshops.accepted(team)).optional())
                .about(team.name())
                .seeing(facts(team, page(team).lines().size() + 1));
    }

    /** What the packs define, and what the team has found itself and somebody has agreed. */
    private List<Option> choices(Unit team) {
        List<String> has = page(team).lines().stream().map(PrimesPage.Line::id).toList();
        Stream<Option> found = workshops.of(team).stream()
                .filter(version -> ((MeasureOfSuccess) version.item()).state() == MeasureOfSuccess.State.AGREED
                        || ((MeasureOfSuccess) version.item()).state() == MeasureOfSuccess.State.DEFINED)
                .filter(version -> !workshops.library().measures().containsKey(version.id()))
                .map(version -> Option.of(version.id(), version.item().headline()));
        Stream<Option> defined = workshops.library().measures().values().stream()
                .map(measure -> Option.of(measure.id(), measure.title()));
        return Stream.concat(found, defined)
                .filter(option -> !has.contains(option.value()))
                .toList();
    }

    @GetMapping(LEAVE_OUT)
    ModelAndView leaveOut(@PathVariable String id, @PathVariable String measure, Principal who) {
        Unit team = asked(id, who);
        return forms.show(leaving(team, line(team, measure)), Answers.none(), who);
    }

    @PostMapping(LEAVE_OUT)
    ModelAndView leftOut(
            @PathVariable String id, @PathVariable String measure, Principal who, HttpServletRequest request) {
        Unit team = asked(id, who);
        Task task = Task.adding(answers -> adjusted(team, measure, Adjustment.LEFT_OUT, answers), address(team));
        return forms.take(leaving(team, line(team, measure)), task, who, request);
    }

    private PrimesPage.Line line(Unit team, String measure) {
        return page(team).lines().stream()
                .filter(line -> line.id().equals(measure))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private Form leaving(Unit team, PrimesPage.Line line) {
        return Form.of(
                        "primes-leave",
                        address(team) + "/" + line.id() + "/leave-out",
                        back(team),
                        Field.text("because"),
                        Field.pick("change", workshops.accepted(team)).optional())
                .about(line.title(), team.name())
                .seeing(facts(team, page(team).lines().size() - 1));
    }

    /** What stands in the way comes before the questions: the lock of a signed plan, and a number that is none. */
    private List<Fact> facts(Unit team, int then) {
        List<Fact> facts = new ArrayList<>();
        PrimeIndicator unchanged =
                new PrimeIndicator(team.id(), workshops.year(), "any", Adjustment.ADDED, "any", Optional.empty());
        Locks.refusal("", unchanged, false, workshops.tree())
                .ifPresent(fault -> facts.add(new Fact("Signed", fault.sentence())));
        facts.add(new Fact("Prime indicators after this", String.valueOf(then)));
        if (then < 6 || then > 8) {
            facts.add(new Fact(
                    "Six to eight are meant", "With fewer the work is not seen, with more nobody looks at all."));
        }
        return facts;
    }

    private PrimeIndicator adjusted(Unit team, String measure, Adjustment how, Answers answers) {
        return new PrimeIndicator(
                team.id(), workshops.year(), measure, how, answers.text("because"), answers.maybe("change"));
    }

    private Unit asked(String id, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.SHARE_OUT_MEASURES, places.of(team));
        return team;
    }

    private static String address(Unit team) {
        return "/team/" + team.id() + "/primes";
    }

    private static Form.Back back(Unit team) {
        return new Form.Back(address(team), "Prime indicators of " + team.name());
    }
}
