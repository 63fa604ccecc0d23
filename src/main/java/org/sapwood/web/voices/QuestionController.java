package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Right;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Questions and remarks. One from above about a PI cannot be sent without its reason, the item of a plan that it touches and
 * the help that comes with it.
 */
@Controller
public class QuestionController {
    private static final String OF_MEASURE = "/measures/{measure}/question";
    private static final String OF_TEAM = "/team/{team}/measures/{measure}/question";
    private static final String OF_ITEM = "/tree/items/{item}/question";

    private final Hearing hearing;
    private final Forms forms;

    QuestionController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping({OF_MEASURE, OF_TEAM, OF_ITEM})
    ModelAndView ask(@PathVariable Map<String, String> path, Principal principal) {
        Subject subject = subject(path, principal);
        Answers start = Saying.proposed(hearing.today());
        List<Version> touched = touched(subject);
        boolean one = isFromAbove(subject, principal) && touched.size() == 1;
        return forms.show(
                form(subject, principal),
                one ? start.with("about", touched.getFirst().id()) : start,
                principal);
    }

    @PostMapping({OF_MEASURE, OF_TEAM, OF_ITEM})
    ModelAndView asked(@PathVariable Map<String, String> path, Principal principal, HttpServletRequest request) {
        Subject subject = subject(path, principal);
        boolean fromAbove = isFromAbove(subject, principal);
        return forms.take(
                form(subject, principal),
                Saying.task(
                        Kind.COMMENT,
                        answers -> fromAbove
                                ? fromAbove(subject, answers, principal)
                                : comment(subject, answers, principal)),
                principal,
                request);
    }

    private Subject subject(Map<String, String> path, Principal principal) {
        Subject subject = Subject.of(path, hearing);
        hearing.gate().demand(principal, Right.ASK_QUESTION, subject.place());
        return subject;
    }

    private boolean isFromAbove(Subject subject, Principal principal) {
        return !subject.measures().isEmpty() && hearing.gate().may(principal, Right.CHANGE_FROM_ABOVE, subject.place());
    }

    private Form form(Subject subject, Principal principal) {
        Form form = isFromAbove(subject, principal)
                ? Form.of(
                        "message",
                        subject.address() + "/question",
                        subject.back(),
                        Field.text("words"),
                        Field.text("reason"),
                        Field.pick("about", options(subject)),
                        Field.text("help"),
                        Saying.PROMISED)
                : Form.of(
                        "question",
                        subject.address() + "/question",
                        subject.back(),
                        Field.radio("sort", Comment.Sort.class),
                        Field.text("words"),
                        Saying.PROMISED);
        return form.about(subject.title()).seeing(List.of(new Fact("About", subject.title())));
    }

    private List<Option> options(Subject subject) {
        return touched(subject).stream()
                .map(version ->
                        Option.of(version.id(), Subject.ofItem(version, hearing).title()))
                .toList();
    }

    /** What of the plans a PI touches: the team's item about it, or the plans of the department that hold it. */
    private List<Version> touched(Subject subject) {
        Stream<Version> plans = subject.team()
                .map(team -> hearing.tree().teamPlan(team.id(), hearing.year()).stream()
                        .flatMap(plan -> hearing.tree().under(plan.id(), Kind.PLAN_ITEM).stream()))
                .orElseGet(() -> hearing.tree().of(Kind.ACTION_PLAN).stream());
        return plans.filter(version -> version.item().measures().stream().anyMatch(subject.measures()::contains))
                .toList();
    }

    private Comment comment(Subject subject, Answers answers, Principal principal) {
        Comment.Sort sort = answers.choice("sort", Comment.Sort.class);
        return new Comment(
                sort,
                subject.itemId(),
                subject.item().isEmpty() ? subject.measures() : List.of(),
                subject.teamId().or(() -> hearing.ownTeam(principal).map(Unit::id)),
                answers.text("words"),
                Optional.empty(),
                hearing.name(principal),
                hearing.today(),
                sort == Comment.Sort.REMARK ? Optional.empty() : Optional.of(Saying.promised(answers, hearing.today())),
                List.of());
    }

    /** It waits for an answer as a question does. */
    private Comment fromAbove(Subject subject, Answers answers, Principal principal) {
        Version touched = hearing.tree().find(answers.text("about")).orElseThrow();
        return new Comment(
                Comment.Sort.QUESTION,
                subject.itemId(),
                touched.item() instanceof PlanItem item ? List.of(item.measure()) : subject.measures(),
                subject.teamId(),
                answers.text("words"),
                Optional.of(new Comment.FromAbove(answers.text("reason"), touched.id(), answers.text("help"))),
                hearing.name(principal),
                hearing.today(),
                Optional.of(Saying.promised(answers, hearing.today())),
                List.of());
    }
}
