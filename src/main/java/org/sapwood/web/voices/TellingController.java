package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sapwood.access.Right;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Explained;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** That a team was given its briefing, and which PIs were explained to it. */
@Controller
public class TellingController {
    private static final String GIVEN = "/team/{id}/briefing-given";
    private static final String EXPLAINED = "/team/{id}/explained";
    private static final int QUARTERS = 4;

    private final Hearing hearing;
    private final Forms forms;

    TellingController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping(GIVEN)
    ModelAndView give(@PathVariable String id, Principal principal) {
        Answers start =
                Answers.none().with("quarter", String.valueOf(lastQuarter())).with("on", hearing.today());
        return forms.show(giving(team(id, principal)), start, principal);
    }

    @PostMapping(GIVEN)
    ModelAndView given(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Unit team = team(id, principal);
        String by = hearing.name(principal);
        Task task = Task.adding(
                answers ->
                        new Briefing(id, hearing.year(), Integer.parseInt(answers.text("quarter")), day(answers), by),
                back(team).address());
        return forms.take(giving(team), task, principal, request);
    }

    /** The last quarter that has ended; in the first one, that. */
    private int lastQuarter() {
        return (int) IntStream.rangeClosed(1, QUARTERS - 1)
                        .filter(quarter ->
                                hearing.year().quarterEnds(quarter + 1).isBefore(hearing.today()))
                        .count()
                + 1;
    }

    private Form giving(Unit team) {
        List<Option> quarters = IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(quarter -> new Option(String.valueOf(quarter), Optional.empty()))
                .toList();
        return Form.of(
                        "briefing-given",
                        "/team/" + team.id() + "/briefing-given",
                        back(team),
                        Field.radio("quarter", quarters),
                        Field.day("on"))
                .about(team.name(), hearing.year().toString());
    }

    @GetMapping(EXPLAINED)
    ModelAndView explain(@PathVariable String id, Principal principal) {
        return forms.show(explaining(team(id, principal)), Answers.none().with("on", hearing.today()), principal);
    }

    @PostMapping(EXPLAINED)
    ModelAndView explained(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Unit team = team(id, principal);
        String by = hearing.name(principal);
        Task task = Task.adding(
                answers -> new Explained(id, answers.several("measures"), day(answers), by),
                back(team).address());
        return forms.take(explaining(team), task, principal, request);
    }

    private Form explaining(Unit team) {
        List<Option> primes =
                PrimeSet.of(hearing.tree(), team.id(), team.teamType(), hearing.year()).measures().stream()
                        .map(measure -> Option.of(measure, hearing.title(measure)))
                        .toList();
        return Form.of(
                        "pis-explained",
                        "/team/" + team.id() + "/explained",
                        back(team),
                        Field.several("measures", primes),
                        Field.day("on"))
                .about(team.name());
    }

    private Unit team(String id, Principal principal) {
        Unit team = hearing.places().team(id);
        hearing.gate().demand(principal, Right.GIVE_BRIEFING, hearing.places().of(team));
        return team;
    }

    private static Form.Back back(Unit team) {
        return new Form.Back("/team/" + team.id() + "/plan", "Plan of " + team.name());
    }

    private LocalDate day(Answers answers) {
        LocalDate day = answers.day("on");
        if (day.isAfter(hearing.today())) {
            throw new Refusal(Fault.of(
                    "It was done on " + day + ", which is yet to come", "Write it down once it has been done"));
        }
        return day;
    }
}
