package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Voice;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.Frame;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answer to whatever was asked, from whoever may give it. */
@Controller
public class AnswerController {
    private static final String PATH = "/voices/{id}/answer";
    private static final String ACCEPTED = "accepted";
    private static final String YES = "yes";

    private final Hearing hearing;
    private final Forms forms;

    AnswerController(Hearing hearing, Forms forms) {
        this.hearing = hearing;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView answer(@PathVariable String id, Principal principal, @ModelAttribute("frame") Frame frame) {
        Voice voice = voice(id, principal);
        return forms.show(
                form(voice, frame),
                voice.version().item() instanceof Comment
                        ? Answers.none()
                        : answers(voice.version().item()),
                voice.version().number(),
                principal);
    }

    @PostMapping(PATH)
    ModelAndView answered(
            @PathVariable String id,
            Principal principal,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request) {
        Voice voice = voice(id, principal);
        Task task = Task.changing(
                id,
                answers -> answered(voice.version(), answers, principal),
                AnswerController::answers,
                "/voices/" + id);
        return forms.take(form(voice, frame), task, principal, request);
    }

    private Voice voice(String id, Principal principal) {
        Voice voice = hearing.voices().find(id).orElseThrow(NotThere::new);
        if (voice.isRemark() || !hearing.mayAnswer(principal, voice)) {
            throw new NotThere();
        }
        return voice;
    }

    private static boolean isYesOrNo(Kind kind) {
        return kind == Kind.CHANGE_FROM_ABOVE || kind == Kind.EXPECTATION;
    }

    private Form form(Voice voice, Frame frame) {
        Field yesOrNo =
                Field.radio(ACCEPTED, List.of(new Option(YES, Optional.empty()), new Option("no", Optional.empty())));
        List<Field> first = isYesOrNo(voice.kind()) ? List.of(yesOrNo) : List.of();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(frame.say("voice.kind." + voice.sort()), voice.words()));
        voice.details().forEach(one -> facts.add(new Fact(frame.say("voice." + one.name()), one.text())));
        voice.touches()
                .flatMap(item -> hearing.tree().find(item))
                .ifPresent(item -> facts.add(new Fact(
                        frame.say("voice.touches"),
                        Subject.ofItem(item, hearing).title())));
        facts.add(new Fact(frame.say("voice.by"), voice.by() + ", " + frame.date(voice.on())));
        voice.promised().ifPresent(day -> facts.add(new Fact(frame.say("voice.promised"), frame.date(day))));
        return Form.of(
                        "answer",
                        "/voices/" + voice.id() + "/answer",
                        new Form.Back("/voices/" + voice.id(), frame.say("voice.kind." + voice.sort())),
                        Saying.fields(first, Field.text("words")))
                .about(voice.by())
                .seeing(facts);
    }

    private Item answered(Version asked, Answers answers, Principal principal) {
        String by = hearing.name(principal);
        String words = answers.text("words");
        Optional<Answer> answer = Optional.of(new Answer(words, by, hearing.today()));
        return switch (asked.item()) {
            case Challenge one ->
                new Challenge(
                        one.subject(),
                        one.measure(),
                        one.about(),
                        one.words(),
                        one.evidence(),
                        one.team(),
                        one.by(),
                        one.on(),
                        one.promised(),
                        answer);
            case HelpRequest one ->
                new HelpRequest(one.about(), one.team(), one.words(), one.by(), one.on(), one.promised(), answer);
            case Proposal one ->
                new Proposal(
                        one.team(), one.year(), one.words(), one.about(), one.by(), one.on(), one.promised(), answer);
            case Comment one -> more(one, answer.get());
            case Expectation one -> decided(one, answers.text(ACCEPTED).equals(YES), words, hearing.role(principal));
            case ChangeFromAbove one -> decided(asked.id(), one, answers, by);
            default -> throw new NotThere();
        };
    }

    private static Comment more(Comment one, Answer answer) {
        return new Comment(
                one.sort(),
                one.about(),
                one.measures(),
                one.team(),
                one.words(),
                one.fromAbove(),
                one.by(),
                one.on(),
                one.promised(),
                Stream.concat(one.answers().stream(), Stream.of(answer)).toList());
    }

    private Expectation decided(Expectation one, boolean accepted, String words, String role) {
        return new Expectation(
                one.of(),
                one.words(),
                one.evidence(),
                one.since(),
                one.proposedBy(),
                accepted ? Expectation.Standing.ACCEPTED : Expectation.Standing.DECLINED,
                Optional.of(words),
                Optional.of(role),
                Optional.of(hearing.today()));
    }

    /** What was opened by a yes rests on it. */
    private ChangeFromAbove decided(String id, ChangeFromAbove one, Answers answers, String by) {
        boolean accepted = answers.text(ACCEPTED).equals(YES);
        if (one.isAccepted() && !accepted && !hearing.tree().under(id).isEmpty()) {
            throw new Refusal(Fault.of(
                    "The team has accepted this change, and a target or a prime PI was changed because of it",
                    "Change that back first, or agree another change"));
        }
        return new ChangeFromAbove(
                one.team(),
                one.year(),
                one.words(),
                one.reason(),
                one.about(),
                one.measures(),
                one.displaces(),
                one.resource(),
                one.by(),
                one.on(),
                Optional.of(new ChangeFromAbove.TeamAnswer(accepted, answers.text("words"), by, hearing.today())));
    }

    /** The last answer there is. */
    private static Answers answers(Item item) {
        return Voice.replies(item).stream()
                .reduce((first, last) -> last)
                .map(reply -> Answers.none()
                        .with("words", reply.words())
                        .with(ACCEPTED, reply.accepted().map(yes -> yes ? YES : "no")))
                .orElseGet(Answers::none);
    }
}
