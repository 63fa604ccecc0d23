package org.sapwood.web.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Reasons;
import org.sapwood.briefing.workshop.Ours;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.pack.LocalMeasure;
import org.sapwood.pack.LocalPack;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An agreed measure becomes a definition in the county's own pack, with cases worked by hand. */
@Controller
public class DefineController {
    private static final String DEFINE = "/team/{id}/local-pis/{item}/define";
    private static final List<Option> DIRECTIONS = List.of(
            new Option("increase", Optional.empty()),
            new Option("decrease", Optional.empty()),
            new Option("none", Optional.empty()));

    private final Workshops workshops;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public DefineController(Workshops workshops, Places places, Gate gate, Forms forms) {
        this.workshops = workshops;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    private record Asked(Unit team, Version version, MeasureOfSuccess found, Measure trial) {}

    @GetMapping(DEFINE)
    ModelAndView show(@PathVariable String id, @PathVariable String item, Principal who) {
        Asked asked = asked(id, item, who);
        return forms.show(
                form(asked),
                WorkedCases.template(asked.trial()),
                asked.version().number(),
                who);
    }

    @PostMapping(DEFINE)
    ModelAndView take(@PathVariable String id, @PathVariable String item, Principal who, HttpServletRequest request) {
        Asked asked = asked(id, item, who);
        Task task = new Task(
                (answers, seen) -> List.of(new Change(item, seen, defined(asked, answers, seen), false)),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                Workshops.address(asked.team(), item));
        return forms.take(form(asked), task, who, request);
    }

    private Asked asked(String id, String item, Principal who) {
        Unit team = places.team(id);
        Version version = workshops.find(team, item);
        MeasureOfSuccess found = (MeasureOfSuccess) version.item();
        if (!MayDo.mayDefine(gate, places, team, who) || found.state() != MeasureOfSuccess.State.AGREED) {
            throw new NotThere();
        }
        Measure trial = Ours.trial(workshops.library(), item, found)
                .orElseThrow(() -> new Refusal(Fault.of(
                        "\"" + found.title() + "\" has no cases that the packs know, or no condition",
                        "Take it back to the workshop once the analysts have made the cases that you asked for")));
        return new Asked(team, version, found, trial);
    }

    private Form form(Asked asked) {
        Reasons reasons = new Reasons(workshops.library());
        return Form.of(
                        "ws-define",
                        Workshops.address(asked.team(), asked.version().id()) + "/define",
                        Workshops.back(asked.team(), asked.version()),
                        WorkedCases.fields(
                                Field.radio("improvement", DIRECTIONS), Field.text("misses"), Field.day("review")))
                .about(asked.found().title())
                .seeing(List.of(
                        new Fact("A case is", reasons.condition(asked.trial())),
                        new Fact(
                                "Cases",
                                workshops
                                        .library()
                                        .populations()
                                        .get(asked.trial().population())
                                        .purpose())));
    }

    /** The pack is written only over the version that was seen; the tree refuses any other. */
    private MeasureOfSuccess defined(Asked asked, Answers answers, int seen) {
        if (seen == asked.version().number()) {
            LocalMeasure written = written(asked, answers);
            new LocalPack(workshops.desk().data().resolve("packs"), workshops.library())
                    .define(written, workshops.today());
        }
        return Edit.moved(asked.found(), MeasureOfSuccess.State.DEFINED);
    }

    private LocalMeasure written(Asked asked, Answers answers) {
        LocalMeasure words = Ours.written(
                asked.version().id(),
                asked.found(),
                asked.team().name(),
                answers.text("improvement"),
                answers.text("misses"));
        return words.with(WorkedCases.read(workshops.library(), words, answers)).reviewedBy(answers.day("review"));
    }
}
