package org.sapwood.web.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.briefing.workshop.CaseColumns;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Library;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A measure of a team's own, one question after the other, until it is put forward. */
@Controller
public class StepController {
    private static final String STEP = "/team/{id}/local-pis/{item}/steps/{step}";

    private final Workshops workshops;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public StepController(Workshops workshops, Places places, Gate gate, Forms forms) {
        this.workshops = workshops;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    private record Asked(Unit team, Version version, MeasureOfSuccess found, StepForm step, String address) {}

    @GetMapping(STEP)
    ModelAndView show(@PathVariable String id, @PathVariable String item, @PathVariable String step, Principal who) {
        Asked asked = asked(id, item, step, who);
        Answers answers = asked.step().answers(asked.found());
        return forms.show(form(asked), answers, asked.version().number(), who);
    }

    @PostMapping(STEP)
    ModelAndView take(
            @PathVariable String id,
            @PathVariable String item,
            @PathVariable String step,
            Principal who,
            HttpServletRequest request) {
        Asked asked = asked(id, item, step, who);
        Task task = new Task(
                (answers, seen) -> List.of(new Change(item, seen, written(asked, answers), false)),
                other -> answers(asked, other),
                _ -> Optional.empty(),
                Workshops.address(asked.team(), item));
        return forms.take(form(asked), task, who, request);
    }

    private Asked asked(String id, String item, String step, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.PROPOSE_MEASURE, places.of(team));
        Version version = workshops.find(team, item);
        MeasureOfSuccess found = (MeasureOfSuccess) version.item();
        StepForm form = Optional.ofNullable(steps().get(step)).orElseThrow(NotThere::new);
        if (found.state() != MeasureOfSuccess.State.DRAFT) {
            throw new Refusal(Fault.of(
                    "\"" + found.title() + "\" has been put forward, so its answers stand as they are",
                    "Take it back to the workshop first; its page has a link for that"));
        }
        return new Asked(team, version, found, form, Workshops.address(team, item) + "/steps/" + step);
    }

    private Map<String, StepForm> steps() {
        Library library = workshops.library();
        CaseColumns columns = new CaseColumns(library);
        return Map.of(
                "about", new WordsSteps.About(workshops.tree()),
                "sources", new SourcesStep(library),
                "involvement", new WordsSteps.Involvement(),
                "population", new CasesSteps.Cases(columns),
                "condition", new CasesSteps.Condition(library, columns),
                "incentive", new WordsSteps.Incentive(),
                "guardrails", new WordsSteps.Guardrails(library),
                "check", new WordsSteps.Quality());
    }

    private static Form form(Asked asked) {
        StepForm step = asked.step();
        return Form.of(
                        step.name(),
                        asked.address(),
                        Workshops.back(asked.team(), asked.version()),
                        step.fields(asked.found()).toArray(Field[]::new))
                .about(asked.found().title())
                .seeing(step.facts(asked.found()));
    }

    private static MeasureOfSuccess written(Asked asked, Answers answers) {
        Edit edit = new Edit(asked.found());
        asked.step().write(edit, answers);
        return edit.made();
    }

    private static Answers answers(Asked asked, Item other) {
        return asked.step().answers((MeasureOfSuccess) other);
    }
}
