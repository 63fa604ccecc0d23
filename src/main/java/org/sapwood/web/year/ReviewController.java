package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.year.OpenVoices;
import org.sapwood.briefing.year.Quarter;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Scoring;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
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
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a quarter went: figures that the engine counts when it is written and that stay, and the team's words. */
@Controller
public class ReviewController {
    private static final String PAGE = "/team/{id}/reviews/{quarter}";
    private static final String FORM = PAGE + "/write";

    private final Years years;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public ReviewController(Years years, Places places, Gate gate, Forms forms) {
        this.years = years;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    /** @param review empty until it is written */
    private record Asked(Unit team, Quarter quarter, Optional<Version> review) {
        String address() {
            return "/team/" + team.id() + "/reviews/" + quarter;
        }
    }

    @GetMapping(PAGE)
    ModelAndView page(
            @PathVariable String id,
            @PathVariable String quarter,
            @RequestParam Optional<String> on,
            Principal principal) {
        AsAt asAt = AsAt.read(on, years.clock());
        Tree tree = asAt.tree(years.store());
        Asked asked = asked(id, quarter, Right.SEE_TEAM, principal, tree);
        boolean mayWrite = !asAt.isPast() && gate.may(principal, Right.REVIEW, places.of(asked.team()));
        if (asked.review().isEmpty()) {
            if (!mayWrite) {
                throw new NotThere();
            }
            return new ModelAndView("redirect:" + asked.address() + "/write");
        }
        QuarterlyReview review = (QuarterlyReview) asked.review().get().item();
        return new ModelAndView("review")
                .addObject("years", years)
                .addObject("team", asked.team())
                .addObject("period", asked.quarter().period())
                .addObject("version", asked.review().get())
                .addObject("asAt", asAt)
                .addObject("then", OpenVoices.of(tree, id, review.on()))
                .addObject("now", OpenVoices.of(tree, id, asAt.on().orElseGet(years::today)))
                .addObject("mayWrite", mayWrite);
    }

    @GetMapping(FORM)
    ModelAndView show(@PathVariable String id, @PathVariable String quarter, Principal principal) {
        Asked asked = asked(id, quarter, Right.REVIEW, principal);
        Answers answers = asked.review().map(version -> answers(version.item())).orElseGet(Answers::none);
        return forms.show(
                form(asked), answers, asked.review().map(Version::number).orElse(0), principal);
    }

    @PostMapping(FORM)
    ModelAndView take(
            @PathVariable String id, @PathVariable String quarter, Principal principal, HttpServletRequest request) {
        Asked asked = asked(id, quarter, Right.REVIEW, principal);
        String item = asked.review()
                .map(Version::id)
                .orElseGet(() -> "review-" + id.toLowerCase(Locale.ROOT) + "-"
                        + asked.quarter().toString().toLowerCase(Locale.ROOT));
        Task task = new Task(
                (answers, seen) -> List.of(new Change(item, seen, review(asked, answers, principal), false)),
                ReviewController::answers,
                _ -> Optional.empty(),
                asked.address());
        return forms.take(form(asked), task, principal, request);
    }

    /** @throws Refusal for a quarter of which the records do not hold the last day */
    private Asked asked(String id, String text, Right right, Principal principal) {
        return asked(id, text, right, principal, years.tree());
    }

    private Asked asked(String id, String text, Right right, Principal principal, Tree tree) {
        Unit team = places.team(id);
        gate.demand(principal, right, places.of(team));
        Quarter quarter = Quarter.read(text).orElseThrow(NotThere::new);
        Optional<Version> review = quarter.review(tree, id);
        if (review.isEmpty() && !quarter.isOver(years.day())) {
            throw new Refusal(Fault.of(
                    InFigures.period(quarter.period()) + " is not over in the records, which end on " + years.day(),
                    "Review it once records of its last day are loaded"));
        }
        return new Asked(team, quarter, review);
    }

    private Form form(Asked asked) {
        return Form.of(
                        "review",
                        asked.address() + "/write",
                        new Form.Back("/team/" + asked.team().id(), asked.team().name()),
                        Field.text("words"))
                .about(asked.team().name(), InFigures.period(asked.quarter().period()))
                .seeing(facts(asked));
    }

    private List<Fact> facts(Asked asked) {
        List<Fact> facts = new ArrayList<>();
        figures(asked)
                .forEach(figure -> facts.add(new Fact(Said.as(years.title(figure.measure())), shown(years, figure))));
        OpenVoices.of(years.tree(), asked.team().id(), years.today())
                .forEach(voice -> facts.add(
                        new Fact(Said.of("review.open"), voice.version().item().headline())));
        return facts;
    }

    /** As they were frozen; counted now where nobody has written the review yet. */
    private List<QuarterlyReview.Figure> figures(Asked asked) {
        return asked.review()
                .map(version -> ((QuarterlyReview) version.item()).figures())
                .orElseGet(() -> asked.quarter()
                        .figures(years.desk(), years.tree(), asked.team().id()));
    }

    /** A figure with its counts, such as {@code 71.4%, 70 of 98}; of what is no share, how many cases. */
    public static Said shown(Years years, QuarterlyReview.Figure figure) {
        String value = figure.value()
                .map(one -> years.measure(figure.measure())
                        .map(measure -> InFigures.value(measure, one))
                        .orElseGet(one::toPlainString))
                .orElse(InFigures.NONE);
        if (figure.numerator().isEmpty() || figure.denominator().isEmpty()) {
            return Said.as(value);
        }
        boolean share = years.measure(figure.measure())
                .filter(measure -> measure.scoring() instanceof Scoring.Proportion)
                .isPresent();
        String met = figure.numerator().get().toPlainString();
        String all = figure.denominator().get().toPlainString();
        return share ? Said.of("review.counts", value, met, all) : Said.of("review.cases", value, met);
    }

    /** Written anew, the words change; the figures, the load and the day stay as they were frozen. */
    private QuarterlyReview review(Asked asked, Answers answers, Principal principal) {
        Optional<QuarterlyReview> before = asked.review().map(version -> (QuarterlyReview) version.item());
        return new QuarterlyReview(
                asked.team().id(),
                asked.quarter().year(),
                asked.quarter().number(),
                before.map(QuarterlyReview::on).orElseGet(years::today),
                gate.viewer(principal).name(),
                before.map(QuarterlyReview::snapshot)
                        .orElseGet(() -> years.desk().snapshot().id()),
                figures(asked),
                answers.text("words"));
    }

    private static Answers answers(Item item) {
        return Answers.none().with("words", ((QuarterlyReview) item).words());
    }
}
