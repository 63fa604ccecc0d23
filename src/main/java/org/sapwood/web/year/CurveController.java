package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.briefing.year.Curve;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
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

/** How a team means to turn the curve of a PI: its story, and the forecast of doing nothing that is kept with it. */
@Controller
public class CurveController {
    private static final String PAGE = "/team/{id}/curve/{measure}";
    private static final String FORM = PAGE + "/write";

    private final Years years;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public CurveController(Years years, Places places, Gate gate, Forms forms) {
        this.years = years;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    /** @param sheets of the team and the measure, the newest first */
    private record Asked(Unit team, Measure measure, List<Version> sheets) {
        String address() {
            return "/team/" + team.id() + "/curve/" + measure.id();
        }
    }

    @GetMapping(PAGE)
    ModelAndView page(
            @PathVariable String id,
            @PathVariable String measure,
            @RequestParam Optional<String> on,
            Principal principal) {
        AsAt asAt = AsAt.read(on, years.clock());
        Asked asked = asked(id, measure, Right.SEE_TEAM, principal, asAt.tree(years.store()));
        return new ModelAndView("curve")
                .addObject("desk", years.desk())
                .addObject("team", asked.team())
                .addObject("measure", asked.measure())
                .addObject("sheets", asked.sheets())
                .addObject("written", current(asked).isPresent())
                .addObject("asAt", asAt)
                .addObject("vantage", asAt.vantage(years.desk()))
                .addObject("mayWrite", !asAt.isPast() && gate.may(principal, Right.EDIT_PLAN, places.of(asked.team())));
    }

    @GetMapping(FORM)
    ModelAndView show(@PathVariable String id, @PathVariable String measure, Principal principal) {
        Asked asked = asked(id, measure, Right.EDIT_PLAN, principal);
        Optional<Version> there = current(asked);
        Answers answers = there.map(version -> answers(version.item())).orElseGet(Answers::none);
        return forms.show(form(asked), answers, there.map(Version::number).orElse(0), principal);
    }

    @PostMapping(FORM)
    ModelAndView take(
            @PathVariable String id, @PathVariable String measure, Principal principal, HttpServletRequest request) {
        Asked asked = asked(id, measure, Right.EDIT_PLAN, principal);
        String item = current(asked)
                .map(Version::id)
                .orElseGet(
                        () -> ("curve-" + id + "-" + years.year().starts() + "-" + measure).toLowerCase(Locale.ROOT));
        Task task = new Task(
                (answers, seen) -> List.of(new Change(item, seen, sheet(asked, answers), false)),
                CurveController::answers,
                _ -> Optional.empty(),
                asked.address());
        return forms.take(form(asked), task, principal, request);
    }

    private Asked asked(String id, String measure, Right right, Principal principal) {
        return asked(id, measure, right, principal, years.tree());
    }

    private Asked asked(String id, String measure, Right right, Principal principal, Tree tree) {
        Unit team = places.team(id);
        gate.demand(principal, right, places.of(team));
        Measure found = years.desk().computable(years.measure(measure).stream().toList()).stream()
                .findFirst()
                .orElseThrow(NotThere::new);
        return new Asked(team, found, sheets(tree, id, measure));
    }

    private static List<Version> sheets(Tree tree, String team, String measure) {
        return tree.of(Kind.TURN_THE_CURVE).stream()
                .filter(version -> sheet(version).team().equals(team))
                .filter(version -> sheet(version).measure().equals(measure))
                .sorted(Comparator.comparing((Version version) -> sheet(version).on())
                        .reversed())
                .toList();
    }

    private static TurnTheCurve sheet(Version version) {
        return (TurnTheCurve) version.item();
    }

    /** The sheet of the year in which the records end. */
    private Optional<Version> current(Asked asked) {
        return asked.sheets().stream()
                .filter(version -> sheet(version).year().equals(years.year()))
                .findFirst();
    }

    private static Form form(Asked asked) {
        return Form.of(
                        "curve",
                        asked.address() + "/write",
                        new Form.Back(asked.address(), asked.measure().title()),
                        Field.lines("helping"),
                        Field.lines("hindering"),
                        Field.lines("partners"),
                        Field.lines("works"),
                        Field.text("idea"))
                .about(asked.measure().title(), asked.team().name());
    }

    /** Written anew, the words change; history, forecast, load and day stay as they were frozen. */
    private TurnTheCurve sheet(Asked asked, Answers answers) {
        Optional<TurnTheCurve> before = current(asked).map(CurveController::sheet);
        Curve curve = before.map(sheet -> new Curve(sheet.history(), sheet.forecast()))
                .orElseGet(() ->
                        Curve.of(years.desk(), asked.measure(), asked.team().id(), years.day()));
        return new TurnTheCurve(
                asked.team().id(),
                years.year(),
                asked.measure().id(),
                before.map(TurnTheCurve::on).orElseGet(years::today),
                before.map(TurnTheCurve::snapshot)
                        .orElseGet(() -> years.desk().snapshot().id()),
                before.map(TurnTheCurve::definition)
                        .orElseGet(() -> Optional.of(asked.measure().hash())),
                curve.history(),
                curve.forecast(),
                answers.lines("helping"),
                answers.lines("hindering"),
                answers.lines("partners"),
                answers.lines("works"),
                answers.text("idea"),
                before.flatMap(TurnTheCurve::verdict));
    }

    private static Answers answers(Item item) {
        TurnTheCurve sheet = (TurnTheCurve) item;
        return Answers.none()
                .withLines("helping", sheet.helping())
                .withLines("hindering", sheet.hindering())
                .withLines("partners", sheet.partners())
                .withLines("works", sheet.whatWorks())
                .with("idea", sheet.noCostIdea());
    }
}
