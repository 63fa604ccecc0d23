package org.sapwood.web.voices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
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
import org.sapwood.web.frame.Frame;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said and asked: everything that waits for an answer, and each with all that belongs to it. */
@Controller
public class VoiceController {
    private static final String READ = "/voices/{id}/read";

    private final Hearing hearing;
    private final Sections sections;
    private final Forms forms;

    VoiceController(Hearing hearing, Sections sections, Forms forms) {
        this.hearing = hearing;
        this.sections = sections;
        this.forms = forms;
    }

    @GetMapping("/voices")
    ModelAndView all(Principal principal) {
        hearing.gate().demand(principal, Right.SEE_TREE, Place.county());
        return new ModelAndView("voices")
                .addObject("toAnswer", hearing.toAnswer(principal))
                .addObject("unread", hearing.unread(principal))
                .addObject("said", hearing.said(principal))
                .addObject("waiting", seen(principal, hearing.voices().waiting()))
                .addObject("mayExpect", hearing.gate().may(principal, Right.PROPOSE_EXPECTATION, Place.county()))
                .addObject("hearing", hearing);
    }

    private List<Voice> seen(Principal principal, List<Voice> voices) {
        return voices.stream().filter(voice -> hearing.maySee(principal, voice)).toList();
    }

    @GetMapping("/voices/{id}")
    ModelAndView one(@PathVariable String id, Principal principal) {
        hearing.gate().demand(principal, Right.SEE_TREE, Place.county());
        if (hearing.hasTakenBack(principal, id)) {
            return new ModelAndView("redirect:/voices");
        }
        Voice voice = voice(id, principal);
        Stream<String> about = voice.version().item().hangsFrom().stream()
                .filter(parent -> voice.touches().filter(parent::equals).isEmpty());
        return new ModelAndView("voice")
                .addObject("voice", voice)
                .addObject("subjects", about.flatMap(this::subject).toList())
                .addObject(
                        "touches",
                        voice.touches().stream().flatMap(this::subject).findFirst())
                .addObject("goesTo", hearing.voices().goesTo(voice))
                .addObject("mayAnswer", !voice.isRemark() && hearing.mayAnswer(principal, voice))
                .addObject("unread", hearing.isUnread(principal, voice))
                .addObject("heard", sections.underVoice(principal, voice))
                .addObject("hearing", hearing);
    }

    private Stream<Form.Back> subject(String item) {
        return hearing.tree().find(item).stream()
                .map(one -> Subject.ofItem(one, hearing).back());
    }

    private Voice voice(String id, Principal principal) {
        return hearing.voices()
                .find(id)
                .filter(voice -> hearing.maySee(principal, voice))
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
        Voice voice = voice(id, principal);
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
