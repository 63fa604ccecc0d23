package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.LeafPage;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A worker says that what stands on their leaf is not right. It becomes a question to the team's manager or a challenge, and
 * names no record: others read it.
 */
@Controller
public class NotRightController {
    private static final String MEASURE = "/leaf/not-right/measures/{id}";
    private static final String RULE = "/leaf/not-right/rules/{id}";

    private final Hearing hearing;
    private final Forms forms;

    NotRightController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    /** What is not right. */
    enum What {
        RECORD,
        RULE,
        INDICATOR
    }

    @GetMapping(MEASURE)
    ModelAndView ofMeasure(@PathVariable String id, Principal principal) {
        return forms.show(form("measures", measure(id), own(principal)), Saying.proposed(hearing.today()), principal);
    }

    @PostMapping(MEASURE)
    ModelAndView saidOfMeasure(@PathVariable String id, Principal principal, HttpServletRequest request) {
        return take("measures", measure(id), principal, request);
    }

    @GetMapping(RULE)
    ModelAndView ofRule(@PathVariable String id, Principal principal) {
        return forms.show(form("rules", rule(id), own(principal)), Saying.proposed(hearing.today()), principal);
    }

    @PostMapping(RULE)
    ModelAndView saidOfRule(@PathVariable String id, Principal principal, HttpServletRequest request) {
        return take("rules", rule(id), principal, request);
    }

    private Definition measure(String id) {
        return Optional.ofNullable(
                        hearing.desk().catalogue().library().measures().get(id))
                .orElseThrow(NotThere::new);
    }

    private Definition rule(String id) {
        return Optional.ofNullable(hearing.desk().catalogue().library().rules().get(id))
                .orElseThrow(NotThere::new);
    }

    private Unit own(Principal principal) {
        hearing.gate()
                .demand(
                        principal,
                        Right.SEE_LEAF,
                        Place.ofPerson(hearing.gate().viewer(principal).id()));
        Unit team = hearing.ownTeam(principal).orElseThrow(NotThere::new);
        hearing.gate().demand(principal, Right.ASK_QUESTION, hearing.places().of(team));
        hearing.gate().demand(principal, Right.CHALLENGE, hearing.places().of(team));
        return team;
    }

    private Form form(String kind, Definition about, Unit team) {
        What other = kind.equals("measures") ? What.INDICATOR : What.RULE;
        Field what = Field.radio("what", List.of(option(What.RECORD), option(other)));
        return Form.of(
                        "not-right",
                        "/leaf/not-right/" + kind + "/" + about.id(),
                        new Form.Back("/leaf", "My leaf"),
                        what,
                        Field.text("words"),
                        Field.text("evidence").optional(),
                        Saying.PROMISED)
                .about(about.title(), team.name());
    }

    private static Option option(What what) {
        return new Option(what.name().toLowerCase(Locale.ROOT), Optional.empty());
    }

    private ModelAndView take(String kind, Definition about, Principal principal, HttpServletRequest request) {
        Unit team = own(principal);
        Task task = new Task(
                (answers, _) -> List.of(Change.create(said(kind, about, team, answers, principal))),
                _ -> Answers.none(),
                _ -> Optional.empty(),
                "/leaf");
        return forms.take(form(kind, about, team), task, principal, request);
    }

    private Item said(String kind, Definition about, Unit team, Answers answers, Principal principal) {
        refuseRecords(answers, team, principal);
        return answers.choice("what", What.class) == What.INDICATOR
                ? challenge(about, team, answers, principal)
                : question(kind, about, team, answers, principal);
    }

    private Challenge challenge(Definition about, Unit team, Answers answers, Principal principal) {
        String evidence = answers.maybe("evidence")
                .orElseThrow(() -> new Refusal(Fault.of(
                        "A challenge to an indicator has nothing that shows it",
                        "Write under the evidence what you have seen, without naming anybody")));
        return new Challenge(
                Challenge.Subject.PI,
                about.id(),
                Optional.empty(),
                answers.text("words"),
                evidence,
                Optional.of(team.id()),
                hearing.name(principal),
                hearing.today(),
                Saying.promised(answers, hearing.today()),
                Optional.empty());
    }

    /** A rule has no place of its own in a question, so the words begin with it. */
    private Comment question(String kind, Definition about, Unit team, Answers answers, Principal principal) {
        boolean record = answers.choice("what", What.class) == What.RECORD;
        String words = (record ? "A record of mine is not shown as it is, under \"" : "This rule is not right: \"")
                + about.title() + "\". " + answers.text("words")
                + answers.maybe("evidence").map(shown -> "\n\n" + shown).orElse("");
        return new Comment(
                Comment.Sort.QUESTION,
                Optional.empty(),
                kind.equals("measures") ? List.of(about.id()) : List.of(),
                Optional.of(team.id()),
                words,
                Optional.empty(),
                hearing.name(principal),
                hearing.today(),
                Optional.of(Saying.promised(answers, hearing.today())),
                List.of());
    }

    /** Everybody under the branch reads the words, and not everybody may see the case. */
    private void refuseRecords(Answers answers, Unit team, Principal principal) {
        String words = (answers.text("words") + " " + answers.text("evidence")).toUpperCase(Locale.ROOT);
        LeafPage leaf = LeafPage.of(
                hearing.gate().own(principal),
                PrimeSet.of(hearing.tree(), team.id(), team.teamType(), hearing.year())
                        .measures());
        Stream.of(
                        leaf.late().stream().map(LeafPage.Work::row),
                        leaf.open().stream().map(LeafPage.Work::row),
                        leaf.records().stream().map(LeafPage.ToPutRight::row))
                .flatMap(rows -> rows)
                .flatMap(NotRightController::ids)
                .filter(id -> words.contains(id.toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(id -> {
                    throw new Refusal(Fault.of(
                            "Your words hold the number of a record, and people read them who may not see it",
                            "Leave the number out, and tell it to your manager"));
                });
    }

    private static Stream<String> ids(CaseRow row) {
        return Stream.of(Optional.ofNullable(row.caseId()), Optional.ofNullable(row.personId()))
                .flatMap(Optional::stream)
                .filter(id -> id.length() >= 4);
    }
}
