package org.sapwood.web.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The measures that a team is finding, and the beginning of a new one. */
@Controller
public class WorkshopController {
    private static final String LIST = "/team/{id}/local-pis";
    private static final String BEGIN = LIST + "/begin";
    private static final int LONGEST_ID = 60;

    private final Workshops workshops;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public WorkshopController(Workshops workshops, Places places, Gate gate, Forms forms) {
        this.workshops = workshops;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(LIST)
    ModelAndView list(@PathVariable String id, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.SEE_PLAN, places.of(team));
        List<Found> found = workshops.of(team).stream()
                .map(version -> Found.of(workshops, team, version))
                .toList();
        return new ModelAndView("workshop")
                .addObject("team", team)
                .addObject("found", found)
                .addObject("mayPropose", gate.may(who, Right.PROPOSE_MEASURE, places.of(team)))
                .addObject("seesTeam", gate.may(who, Right.SEE_TEAM, places.of(team)));
    }

    @GetMapping(LIST + "/{item}")
    ModelAndView one(@PathVariable String id, @PathVariable String item, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.SEE_PLAN, places.of(team));
        Version version = workshops.find(team, item);
        return new ModelAndView("found")
                .addObject("found", Found.of(workshops, team, version))
                .addObject("may", MayDo.of(gate, places, workshops, team, version, who));
    }

    @GetMapping(BEGIN)
    ModelAndView begin(@PathVariable String id, Principal who) {
        return forms.show(form(asked(id, who)), Answers.none(), who);
    }

    @PostMapping(BEGIN)
    ModelAndView begun(@PathVariable String id, Principal who, HttpServletRequest request) {
        Unit team = asked(id, who);
        Task task = new Task(
                (answers, _) -> List.of(Change.create(idFor(answers.text("name")), begun(team, answers))),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                Workshops.address(team));
        return forms.take(form(team), task, who, request);
    }

    private MeasureOfSuccess begun(Unit team, Answers answers) {
        return Edit.begun(
                answers.text("name"),
                team.id(),
                workshops.year(),
                answers.choice("aspect", Aspect.class),
                answers.maybe("plan"));
    }

    private Unit asked(String id, Principal who) {
        Unit team = places.team(id);
        gate.demand(who, Right.PROPOSE_MEASURE, places.of(team));
        return team;
    }

    private Form form(Unit team) {
        Form.Back back = new Form.Back(Workshops.address(team), "Workshop of " + team.name());
        return Form.of(
                        "ws-begin",
                        Workshops.address(team) + "/begin",
                        back,
                        WordsSteps.About.fields(workshops.tree()).toArray(Field[]::new))
                .about(team.name());
    }

    /** Of the title, since it becomes the measure's id for good; numbered where there is one already. */
    private String idFor(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
        String id = cut.length() < 3 ? "measure-" + cut : cut;
        id = id.replaceAll("-+$", "");
        String free = id;
        for (int number = 2; isTaken(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return id.equals("begin")
                || workshops.library().definition(id).isPresent()
                || !workshops.store().history(id).isEmpty();
    }
}
