package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.year.YearPage;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Lesson;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.Said;
import org.sapwood.web.frame.Words;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a year taught, and what somebody expects of the next because of it. */
@Controller
public class LessonController {
    private static final String NEW = "/year/lessons/new";
    private static final String EXPECTATION = "/year/lessons/{id}/expectation";

    private final Years years;
    private final Gate gate;
    private final Forms forms;

    public LessonController(Years years, Gate gate, Forms forms) {
        this.years = years;
        this.gate = gate;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView show(Principal principal) {
        gate.demand(principal, Right.PROPOSE_EXPECTATION, Place.county());
        return forms.show(lesson(), Answers.none().with("year", years.year().toString()), principal);
    }

    @PostMapping(NEW)
    ModelAndView take(Principal principal, HttpServletRequest request) {
        gate.demand(principal, Right.PROPOSE_EXPECTATION, Place.county());
        Task task = Task.adding(
                answers -> new Lesson(
                        FinancialYear.read(answers.text("year")).orElseThrow(),
                        answers.maybe("team"),
                        answers.maybe("measure").stream().toList(),
                        answers.text("words"),
                        gate.viewer(principal).name(),
                        years.today()),
                "/year");
        return forms.take(lesson(), task, principal, request);
    }

    private Form lesson() {
        FinancialYear year = years.year();
        FinancialYear before = new FinancialYear(year.starts() - 1);
        return Form.of(
                "lesson",
                NEW,
                back(),
                Field.text("words"),
                Field.radio(
                        "year",
                        List.of(
                                Option.of(year.toString(), year.toString()),
                                Option.of(before.toString(), before.toString()))),
                Field.pick("measure", years.measures()).optional(),
                Field.pick("team", years.teams()).optional());
    }

    @GetMapping(EXPECTATION)
    ModelAndView show(@PathVariable String id, Principal principal) {
        Version lesson = lesson(id, principal);
        Optional<Version> there = years.tree().find(YearPage.Taught.expectationOf(id));
        if (there.isPresent()) {
            return new ModelAndView("redirect:/tree/items/" + there.get().id());
        }
        Answers answers = Answers.none().with("words", lesson.item().headline());
        return forms.show(expectation(lesson), answers, principal);
    }

    @PostMapping(EXPECTATION)
    ModelAndView take(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Version lesson = lesson(id, principal);
        Task task = new Task(
                (answers, seen) -> List.of(new Change(
                        YearPage.Taught.expectationOf(id), seen, expectation(lesson, answers, principal), false)),
                LessonController::answers,
                _ -> Optional.empty(),
                "/year");
        return forms.take(expectation(lesson), task, principal, request);
    }

    private Version lesson(String id, Principal principal) {
        gate.demand(principal, Right.PROPOSE_EXPECTATION, Place.county());
        return years.tree()
                .find(id)
                .filter(version -> version.item() instanceof Lesson)
                .orElseThrow(NotThere::new);
    }

    private static Form expectation(Version lesson) {
        Lesson content = (Lesson) lesson.item();
        return Form.of(
                        "from-lesson",
                        "/year/lessons/" + lesson.id() + "/expectation",
                        back(),
                        Field.radio("of", Expectation.Root.class),
                        Field.text("words"))
                .seeing(List.of(
                        new Fact(Said.of("from-lesson.lesson", content.year().toString()), content.words())));
    }

    private Expectation expectation(Version lesson, Answers answers, Principal principal) {
        Lesson content = (Lesson) lesson.item();
        return new Expectation(
                answers.choice("of", Expectation.Root.class),
                answers.text("words"),
                Words.english().say("from-lesson.evidence", content.year().toString(), content.words()),
                years.today(),
                Optional.of(gate.viewer(principal).name()),
                Expectation.Standing.PROPOSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Answers answers(Item item) {
        Expectation expectation = (Expectation) item;
        return Answers.none().with("of", expectation.of()).with("words", expectation.words());
    }

    private static Form.Back back() {
        return new Form.Back("/year", Said.of("nav.year"));
    }
}
