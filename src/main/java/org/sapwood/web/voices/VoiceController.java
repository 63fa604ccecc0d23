package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.thread.Voice;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.AsAt;
import org.sapwood.web.frame.Frame;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is said and asked: everything that waits for an answer, and each with all that belongs to it. */
@Controller
public class VoiceController {
    private static final String READ = "/voices/{id}/read";

    private final Hearing hearing;
    private final Sections sections;
    private final Forms forms;
    private final Clock clock;

    VoiceController(Hearing hearing, Sections sections, Forms forms, Clock clock) {
        this.clock = clock;
        this.hearing = hearing;
        this.sections = sections;
        this.forms = forms;
    }

    @GetMapping("/voices")
    ModelAndView all(@RequestParam Optional<String> on, Principal principal) {
        hearing.gate().demand(principal, Right.SEE_TREE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        Hearing then = hearing.at(asAt);
        boolean mayExpect = hearing.gate().may(principal, Right.PROPOSE_EXPECTATION, Place.county());
        return new ModelAndView("voices")
                .addObject("asAt", asAt)
                .addObject("toAnswer", then.toAnswer(principal))
                .addObject("unread", then.unread(principal))
                .addObject("said", then.said(principal))
                .addObject("waiting", seen(principal, then.voices().waiting()))
                .addObject("mayExpect", !asAt.isPast() && mayExpect)
                .addObject("hearing", then);
    }

    private List<Voice> seen(Principal principal, List<Voice> voices) {
        return voices.stream().filter(voice -> hearing.maySee(principal, voice)).toList();
    }

    @GetMapping("/voices/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam Optional<String> on, Principal principal) {
        hearing.gate().demand(principal, Right.SEE_TREE, Place.county());
        AsAt asAt = AsAt.read(on, clock);
        Hearing then = hearing.at(asAt);
        if (then.hasTakenBack(principal, id)) {
            return new ModelAndView("redirect:/voices");
        }
        Voice voice = voice(id, principal, then);
        Stream<String> about = voice.version().item().hangsFrom().stream()
                .filter(parent -> voice.touches().filter(parent::equals).isEmpty());
        return new ModelAndView("voice")
                .addObject("asAt", asAt)
                .addObject("voice", voice)
                .addObject(
                        "subjects",
                        about.flatMap(parent -> subject(parent, then)).toList())
                .addObject(
                        "touches",
                        voice.touches().stream()
                                .flatMap(item -> subject(item, then))
                                .findFirst())
                .addObject("goesTo", then.voices().goesTo(voice))
                .addObject("mayAnswer", !asAt.isPast() && !voice.isRemark() && hearing.mayAnswer(principal, voice))
                .addObject("unread", !asAt.isPast() && hearing.isUnread(principal, voice))
                .addObject("heard", sections.at(asAt).underVoice(principal, voice))
                .addObject("hearing", then);
    }

    private static Stream<Form.Back> subject(String item, Hearing then) {
        return then.tree().find(item).stream()
                .map(one -> Subject.ofItem(one, then).back());
    }

    private static Voice voice(String id, Principal principal, Hearing then) {
        return then.voices()
                .find(id)
                .filter(voice -> then.maySee(principal, voice))
                .orElseThrow(NotThere::new);
    }

    @GetMapping(READ)
    ModelAndView reading(@PathVariable String id, Principal principal, @ModelAttribute("frame") Frame frame) {
        return forms.show(form(unread(id, principal), frame), Answers.none(), principal);
    }

    /** From then on whoever answered cannot take the answer back. */
    @PostMapping(READ)
    ModelAndView read(
            @PathVariable String id,
            Principal principal,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request) {
        Voice voice = unread(id, principal);
        String by = hearing.name(principal);
        Task task = Task.adding(
                _ -> new Acknowledgement(id, voice.version().number(), by, hearing.today()), "/voices/" + id);
        return forms.take(form(voice, frame), task, principal, request);
    }

    private Voice unread(String id, Principal principal) {
        Voice voice = voice(id, principal, hearing);
        if (!hearing.isUnread(principal, voice)) {
            throw new NotThere();
        }
        return voice;
    }

    private static Form form(Voice voice, Frame frame) {
        List<Fact> answers = voice.replies().stream()
                .map(reply -> new Fact(who(reply, frame), reply.words()))
                .toList();
        return Form.of(
                        "answer-read",
                        "/voices/" + voice.id() + "/read",
                        new Form.Back("/voices/" + voice.id(), Subject.shortened(voice.words())))
                .seeing(answers);
    }

    private static String who(Voice.Reply reply, Frame frame) {
        return reply.role()
                .map(role -> frame.answeredBy(role, reply.on()))
                .or(reply::by)
                .orElseGet(frame::council);
    }
}
