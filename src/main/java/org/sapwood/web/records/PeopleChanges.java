package org.sapwood.web.records;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.form.Answers;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Posts given and ended. Nobody changes their own. */
@Controller
public class PeopleChanges {
    private static final String GIVE = "/people/{id}/posts/give";
    private static final String END = "/people/{id}/posts/{which}/end";
    private static final String DETAILS = "/people/{id}/details";
    private static final String LEAVE = "/people/{id}/leave";
    private static final String BACK = "/people/{id}/back";

    private final PeopleDesk desk;

    PeopleChanges(PeopleDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PeopleForms.LET_IN)
    ModelAndView whoComes(Principal principal) {
        return desk.show(newcomer(principal), principal);
    }

    @PostMapping(PeopleForms.LET_IN)
    ModelAndView letIn(Principal principal, HttpServletRequest request) {
        return desk.take(newcomer(principal), principal, request);
    }

    private PeopleTask newcomer(Principal principal) {
        desk.manage(principal);
        PeopleAnswers read = desk.answers();
        return new PeopleTask(
                Optional.empty(),
                desk.forms().letIn(),
                Answers.none().with("from", desk.today()),
                answers -> new Somebody(
                        read.newId(answers, desk.everybody()),
                        answers.text("name"),
                        answers.maybe("worker"),
                        desk.today(),
                        Optional.empty(),
                        List.of(read.post(answers))),
                _ -> Answers.none());
    }

    @GetMapping(GIVE)
    ModelAndView whichPost(@PathVariable String id, Principal principal) {
        return desk.show(giving(id, principal), principal);
    }

    @PostMapping(GIVE)
    ModelAndView given(@PathVariable String id, Principal principal, HttpServletRequest request) {
        return desk.take(giving(id, principal), principal, request);
    }

    private PeopleTask giving(String id, Principal principal) {
        Kept<Somebody> now = desk.whom(id, principal);
        PeopleAnswers read = desk.answers();
        return new PeopleTask(
                Optional.of(now),
                desk.forms().give(now.what()),
                Answers.none().with("from", desk.today()),
                answers -> with(now.what(), read.post(answers)),
                theirs -> theirs.posts().isEmpty()
                        ? Answers.none()
                        : PeopleAnswers.of(theirs.posts().getLast()));
    }

    private static Somebody with(Somebody one, Held post) {
        List<Held> posts = new ArrayList<>(one.posts());
        posts.add(post);
        return one.with(posts);
    }

    @GetMapping(END)
    ModelAndView whenPostEnds(@PathVariable String id, @PathVariable String which, Principal principal) {
        return desk.show(ending(id, which, principal), principal);
    }

    @PostMapping(END)
    ModelAndView ended(
            @PathVariable String id, @PathVariable String which, Principal principal, HttpServletRequest request) {
        return desk.take(ending(id, which, principal), principal, request);
    }

    private PeopleTask ending(String id, String which, Principal principal) {
        Kept<Somebody> now = desk.whom(id, principal);
        List<Held> posts = new ArrayList<>(now.what().posts());
        int index = which.matches("\\d{1,4}") ? Integer.parseInt(which) : posts.size();
        if (index >= posts.size()) {
            throw new NotThere();
        }
        return new PeopleTask(
                Optional.of(now),
                desk.forms().end(now.what(), index),
                Answers.none().with("until", desk.today()),
                answers -> {
                    desk.answers()
                            .until(answers, posts.get(index).from())
                            .ifPresent(day -> posts.set(index, posts.get(index).endingOn(day)));
                    return now.what().with(posts);
                },
                theirs -> theirs.posts().size() > index
                        ? PeopleAnswers.of(theirs.posts().get(index))
                        : Answers.none());
    }

    @GetMapping(DETAILS)
    ModelAndView whoTheyAre(@PathVariable String id, Principal principal) {
        return desk.show(details(id, principal), principal);
    }

    @PostMapping(DETAILS)
    ModelAndView detailed(@PathVariable String id, Principal principal, HttpServletRequest request) {
        return desk.take(details(id, principal), principal, request);
    }

    private PeopleTask details(String id, Principal principal) {
        Kept<Somebody> now = desk.whom(id, principal);
        Somebody one = now.what();
        return new PeopleTask(
                Optional.of(now),
                desk.forms().details(one),
                PeopleAnswers.of(one),
                answers -> new Somebody(
                        id, answers.text("name"), answers.maybe("worker"), one.from(), one.until(), one.posts()),
                PeopleAnswers::of);
    }

    @GetMapping(LEAVE)
    ModelAndView whenTheyLeave(@PathVariable String id, Principal principal) {
        return desk.show(leaving(id, principal), principal);
    }

    @PostMapping(LEAVE)
    ModelAndView left(@PathVariable String id, Principal principal, HttpServletRequest request) {
        return desk.take(leaving(id, principal), principal, request);
    }

    private PeopleTask leaving(String id, Principal principal) {
        Kept<Somebody> now = desk.whom(id, principal);
        Somebody one = now.what();
        return new PeopleTask(
                Optional.of(now),
                desk.forms().leave(one),
                Answers.none().with("until", desk.today()),
                answers ->
                        one.leavingOn(desk.answers().until(answers, one.from()).orElseThrow()),
                theirs -> theirs.until()
                        .map(day -> Answers.none().with("until", day))
                        .orElse(Answers.none()));
    }

    @GetMapping(BACK)
    ModelAndView whatIsTakenBack(@PathVariable String id, Principal principal) {
        return desk.show(takingBack(id, principal), principal);
    }

    @PostMapping(BACK)
    ModelAndView takenBack(@PathVariable String id, Principal principal, HttpServletRequest request) {
        return desk.take(takingBack(id, principal), principal, request);
    }

    /** Whoever was let in stays known, as all that is kept does, and holds no post. */
    private PeopleTask takingBack(String id, Principal principal) {
        Kept<Somebody> now = desk.whom(id, principal);
        if (!now.hand().author().equals(principal.getName())) {
            throw new Refusal(Fault.of(
                    "The last change of " + now.what().name() + " is by "
                            + desk.name(now.hand().author()),
                    "Only they can take it back; change it, or ask them"));
        }
        Somebody before = desk.before(id).orElseGet(() -> now.what().with(List.of()));
        return new PeopleTask(
                Optional.of(now), desk.forms().back(now.what()), Answers.none(), _ -> before, _ -> Answers.none());
    }
}
