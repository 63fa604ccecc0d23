package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Right;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.year.Turned;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.TurnTheCurve;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.Said;
import org.sapwood.web.frame.Words;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.NotThere;
import org.sapwood.web.who.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps the verdict on a turn-the-curve sheet. The records give it; nobody chooses one. */
@Controller
public class VerdictController {
    private static final String PATH = "/year/curves/{id}/verdict";

    private final Years years;
    private final Places places;
    private final Gate gate;
    private final Forms forms;

    public VerdictController(Years years, Places places, Gate gate, Forms forms) {
        this.years = years;
        this.places = places;
        this.gate = gate;
        this.forms = forms;
    }

    private record Asked(Version version, TurnTheCurve sheet, Measure measure, Turned turned) {
        String page() {
            return "/team/" + sheet.team() + "/curve/" + sheet.measure();
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String id, Principal principal) {
        Asked asked = asked(id, principal);
        return forms.show(form(asked), Answers.none(), asked.version().number(), principal);
    }

    @PostMapping(PATH)
    ModelAndView take(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Asked asked = asked(id, principal);
        Task task = new Task(
                (_, seen) -> List.of(new Change(id, seen, judged(asked), false)),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                asked.page());
        return forms.take(form(asked), task, principal, request);
    }

    /** @throws Refusal while the year after the sheet is not over in the records */
    private Asked asked(String id, Principal principal) {
        Version version = years.tree()
                .find(id)
                .filter(found -> found.item() instanceof TurnTheCurve)
                .orElseThrow(NotThere::new);
        TurnTheCurve sheet = (TurnTheCurve) version.item();
        gate.demand(principal, Right.EDIT_PLAN, places.of(places.team(sheet.team())));
        Measure measure = years.measure(sheet.measure()).orElseThrow(NotThere::new);
        Turned turned = Turned.of(years.desk(), measure, sheet, years.day());
        if (!turned.isDue()) {
            throw new Refusal(Fault.of(
                    "The year after this sheet is not over in the records, or it holds no forecast to compare with",
                    "Come back once records of that year's last day are loaded"));
        }
        return new Asked(version, sheet, measure, turned);
    }

    private static Form form(Asked asked) {
        List<Fact> facts = new ArrayList<>();
        asked.turned().over().ifPresent(year -> {
            facts.add(new Fact(Said.of("curve.foreseen"), range(asked.measure(), year.ahead())));
            facts.add(new Fact(
                    Said.of("curve.came"),
                    year.actual()
                            .map(value -> InFigures.value(asked.measure(), value))
                            .orElse(InFigures.NONE)));
        });
        facts.add(new Fact(Said.of("curve.verdict"), words -> said(asked.turned(), words)));
        return Form.of(
                        "verdict",
                        "/year/curves/" + asked.version().id() + "/verdict",
                        new Form.Back(asked.page(), asked.measure().title()))
                .about(asked.measure().title())
                .seeing(facts);
    }

    /** Such as {@code 81.0%, between 75.2% and 86.8%}. */
    public static Said range(Measure measure, TurnTheCurve.Ahead ahead) {
        String value = InFigures.value(measure, ahead.value());
        return ahead.low().isEmpty() || ahead.high().isEmpty()
                ? Said.as(value)
                : Said.of(
                        "half-year.range",
                        value,
                        InFigures.value(measure, ahead.low().get()),
                        InFigures.value(measure, ahead.high().get()));
    }

    /** The verdict and why it is so. */
    public static String said(Turned turned, Words words) {
        return words.say("verdict." + turned.verdict().name().toLowerCase(Locale.ROOT)) + " "
                + words.say("because." + turned.because().name().toLowerCase(Locale.ROOT));
    }

    private static TurnTheCurve judged(Asked asked) {
        TurnTheCurve sheet = asked.sheet();
        return new TurnTheCurve(
                sheet.team(),
                sheet.year(),
                sheet.measure(),
                sheet.on(),
                sheet.snapshot(),
                sheet.definition(),
                sheet.history(),
                sheet.forecast(),
                sheet.helping(),
                sheet.hindering(),
                sheet.partners(),
                sheet.whatWorks(),
                sheet.noCostIdea(),
                Optional.of(asked.turned().verdict()));
    }
}
