package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.year.Prospect;
import org.sapwood.briefing.year.Prospects;
import org.sapwood.briefing.year.Reach;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.year.HalfYearGate;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Said;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The half-year gate: every prime PI that is likely to miss, and what its team's manager says about it. */
@Controller
public class HalfYearController {
    static final String PAGE = "/year/half-year";
    private static final String ANSWER = "/team/{id}/gate/{measure}";

    private final Years years;
    private final Places places;
    private final Gate gate;
    private final People people;
    private final Forms forms;

    public HalfYearController(Years years, Places places, Gate gate, People people, Forms forms) {
        this.years = years;
        this.places = places;
        this.gate = gate;
        this.people = people;
        this.forms = forms;
    }

    /**
     * One likely miss as a viewer sees it.
     *
     * @param plain whether the viewer may read the team's figures
     * @param missing what is still in the way; empty when it is settled
     */
    public record Line(
            Prospect prospect,
            boolean own,
            boolean plain,
            List<Version> answers,
            Optional<String> missing,
            boolean mayAnswer,
            boolean maySettle) {}

    @GetMapping(PAGE)
    ModelAndView page(@RequestParam Optional<String> on, Principal principal) {
        gate.demand(principal, Right.SEE_YEAR, Place.county());
        AsAt asAt = AsAt.read(on, years.clock());
        Tree tree = asAt.tree(years.store());
        FinancialYear year = FinancialYear.of(asAt.day(years.day()));
        Prospects prospects =
                asAt.isPast() ? Prospects.of(years.desk(), tree, year, asAt.day(years.day())) : years.prospects();
        Optional<String> team = people.byId(principal.getName()).team();
        HalfYearGate open = new HalfYearGate(tree, year);
        List<Line> own = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        for (Prospect prospect : prospects.all()) {
            if (prospect.course().isMiss()) {
                boolean isOwn = team.filter(prospect.team().id()::equals).isPresent();
                (isOwn ? own : others).add(line(prospect, isOwn, open, asAt, principal));
            }
        }
        return new ModelAndView("halfyear")
                .addObject("years", years)
                .addObject("asAt", asAt)
                .addObject("prospects", prospects)
                .addObject("own", own)
                .addObject("others", others);
    }

    private Line line(Prospect prospect, boolean own, HalfYearGate open, AsAt asAt, Principal principal) {
        Place place = places.of(prospect.team());
        return new Line(
                prospect,
                own,
                gate.seesPlainly(principal, prospect.team()),
                open.answers(prospect.miss()),
                open.missing(prospect.miss()),
                !asAt.isPast() && gate.may(principal, Right.SIGN_PLAN, place),
                !asAt.isPast() && gate.may(principal, Right.AGREE_TARGET, place));
    }

    /** @param answer what was said before; empty until something was */
    private record Asked(Prospect prospect, Optional<Version> answer, String address) {}

    @GetMapping(ANSWER)
    ModelAndView show(@PathVariable String id, @PathVariable String measure, Principal principal) {
        Asked asked = asked(id, measure, principal);
        Answers answers = asked.answer().map(version -> answers(version.item())).orElseGet(Answers::none);
        return forms.show(
                form(asked), answers, asked.answer().map(Version::number).orElse(0), principal);
    }

    @PostMapping(ANSWER)
    ModelAndView take(
            @PathVariable String id, @PathVariable String measure, Principal principal, HttpServletRequest request) {
        Asked asked = asked(id, measure, principal);
        String item = asked.answer()
                .map(Version::id)
                .orElseGet(() -> ("gate-" + id + "-" + years.year().starts() + "-" + measure).toLowerCase(Locale.ROOT));
        Task task = new Task(
                (answers, seen) -> List.of(new Change(item, seen, answer(asked, answers, principal), false)),
                HalfYearController::answers,
                answers -> answers.maybe("words"),
                PAGE);
        return forms.take(form(asked), task, principal, request);
    }

    private Asked asked(String id, String measure, Principal principal) {
        gate.demand(principal, Right.SIGN_PLAN, places.of(places.team(id)));
        Prospect prospect = years.prospects().of(id, measure).orElseThrow(NotThere::new);
        Optional<Version> answer = new HalfYearGate(years.tree(), years.year())
                .answers(prospect.miss()).stream().reduce((first, last) -> last);
        return new Asked(prospect, answer, "/team/" + id + "/gate/" + measure);
    }

    private Form form(Asked asked) {
        return Form.of(
                        "gate-answer",
                        asked.address(),
                        new Form.Back(PAGE, Said.of("half-year.title")),
                        Field.radio("answered", GateAnswer.Answered.class),
                        Field.text("words"))
                .about(
                        asked.prospect().measure().title(),
                        asked.prospect().team().name())
                .seeing(facts(asked.prospect()));
    }

    /** What is known about a prospect, for whoever may read the team's figures. */
    static List<Fact> facts(Prospect prospect) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Said.of("half-year.so-far"), InFigures.value(prospect.measure(), prospect.soFar())));
        prospect.yearEnd().ifPresent(reach -> facts.add(new Fact(Said.of("half-year.likely"), range(prospect, reach))));
        facts.add(new Fact(Said.of("target"), prospect.aim().inWords()));
        return facts;
    }

    /** Such as {@code 83.1%, between 79.0% and 87.2%}. */
    public static Said range(Prospect prospect, Reach reach) {
        return Said.of(
                "half-year.range",
                InFigures.value(prospect.measure(), reach.likely()),
                InFigures.value(prospect.measure(), reach.low()),
                InFigures.value(prospect.measure(), reach.high()));
    }

    /** Written anew, it needs agreement anew. */
    private GateAnswer answer(Asked asked, Answers answers, Principal principal) {
        return new GateAnswer(
                asked.prospect().team().id(),
                years.year(),
                asked.prospect().measure().id(),
                answers.choice("answered", GateAnswer.Answered.class),
                answers.text("words"),
                gate.viewer(principal).name(),
                years.today(),
                Optional.empty());
    }

    private static Answers answers(Item item) {
        GateAnswer answer = (GateAnswer) item;
        return Answers.none().with("answered", answer.answered()).with("words", answer.words());
    }
}
