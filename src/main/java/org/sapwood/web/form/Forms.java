package org.sapwood.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.sapwood.tree.Change;
import org.sapwood.tree.Drafts;
import org.sapwood.tree.Outcome;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Version;
import org.sapwood.web.frame.Words;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Shows forms and takes them in. What cannot be kept comes back with what was typed, and is kept as a draft. */
public final class Forms {
    /** The parameter in which a form says which version it was filled in over. */
    static final String SEEN = "seen";

    static final String AS_DRAFT = "draft";

    private final TreeStore tree;
    private final Drafts drafts;
    private final Trail trail;
    private final People people;
    private final Clock clock;

    public Forms(TreeStore tree, Drafts drafts, Trail trail, People people, Clock clock) {
        this.tree = tree;
        this.drafts = drafts;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    /** A form for something new. */
    public ModelAndView show(Form form, Answers answers, Principal principal) {
        return show(form, answers, 0, principal);
    }

    /**
     * The form as it is first seen, or as its draft was left.
     *
     * @param seen the version that is being changed; 0 for something new
     */
    public ModelAndView show(Form form, Answers answers, int seen, Principal principal) {
        return page(drafts.find(principal.getName(), form.action())
                .map(draft -> draft(form, draft, seen))
                .orElseGet(() -> Sheet.of(form, answers, seen)));
    }

    private static Sheet draft(Form form, Drafts.Draft draft, int seen) {
        Answers kept = Answers.read(draft.body());
        return Sheet.of(form, kept, seen(kept.raw(SEEN), seen)).kept(draft.savedAt());
    }

    /** Takes in what was sent, and goes on to the page after it when it is kept. */
    public ModelAndView take(Form form, Task task, Principal principal, HttpServletRequest request) {
        return take(form, sheet -> write(sheet, task, principal), principal, request);
    }

    /** The same for what is not kept in the tree. */
    public ModelAndView take(Form form, Deed deed, Principal principal, HttpServletRequest request) {
        return take(form, sheet -> write(sheet, deed, principal), principal, request);
    }

    private ModelAndView take(
            Form form, Function<Sheet, ModelAndView> work, Principal principal, HttpServletRequest request) {
        Answers answers = Answers.sent(form, request.getParameterMap());
        int seen = seen(request.getParameter(SEEN), 0);
        Sheet sheet = Sheet.of(form, answers, seen);
        if (request.getParameter(AS_DRAFT) != null) {
            return page(keep(sheet, principal));
        }
        List<Mistake> mistakes = Check.of(form, answers);
        if (!mistakes.isEmpty()) {
            return page(keep(sheet, principal).wrong(mistakes), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return work.apply(sheet);
        } catch (WrongAnswer wrong) {
            return page(keep(sheet, principal).wrong(wrong.mistakes()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Unavailable away) {
            // a draft would go to the same database
            return page(sheet.refused(List.of(away.getMessage())), HttpStatus.SERVICE_UNAVAILABLE);
        } catch (Refusal refusal) {
            List<String> why = refusal.faults().stream().map(Fault::sentence).toList();
            return page(keep(sheet, principal).refused(why), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView write(Sheet sheet, Task task, Principal principal) {
        List<Change> changes = task.changes().apply(sheet.answers(), sheet.seen());
        String why = task.why()
                .apply(sheet.answers())
                .orElseGet(() -> Words.english()
                        .say(sheet.form().name() + ".title", sheet.form().gaps()));
        return switch (tree.write(changes, hand(principal, why), versions -> record(versions, principal, why))) {
            case Outcome.Kept kept -> done(sheet.form(), kept, task, principal);
            case Outcome.Conflict conflict -> conflict(sheet, task, principal, conflict.theirs());
        };
    }

    private ModelAndView write(Sheet sheet, Deed deed, Principal principal) {
        return deed.keep()
                .apply(sheet.answers(), sheet.seen())
                .map(since -> page(keep(sheet.beside(since.theirs(), since.number()), principal), HttpStatus.CONFLICT))
                .orElseGet(() -> {
                    drafts.drop(principal.getName(), sheet.form().action());
                    return new ModelAndView("redirect:" + deed.then());
                });
    }

    /** Before it is kept: what cannot be written into the trail is not done. */
    void record(List<Version> versions, Principal principal, String why) {
        for (Version version : versions) {
            trail.record(Event.of(
                            principal.getName(),
                            Action.CHANGE,
                            version.item().kind().prefix(),
                            version.id())
                    .because(why));
        }
    }

    private ModelAndView done(Form form, Outcome.Kept kept, Task task, Principal principal) {
        drafts.drop(principal.getName(), form.action());
        Version first = kept.version();
        String sign = task.then().contains("?") ? "&" : "?";
        return new ModelAndView("redirect:" + task.then() + sign + "kept=" + first.id() + "." + first.number());
    }

    private ModelAndView conflict(Sheet sheet, Task task, Principal principal, Version theirs) {
        Sheet.Theirs other = new Sheet.Theirs(
                theirs.hand().author(), theirs.hand().at(), task.showing().apply(theirs.item()));
        return page(keep(sheet.beside(other, theirs.number()), principal), HttpStatus.CONFLICT);
    }

    /** A form that asks nothing has nothing to keep; its draft would only hold an old version against whoever comes back. */
    private Sheet keep(Sheet sheet, Principal principal) {
        if (sheet.form().fields().isEmpty()) {
            return sheet;
        }
        Answers kept = sheet.answers().with(SEEN, String.valueOf(sheet.seen()));
        drafts.save(principal.getName(), sheet.form().action(), kept.write(), clock.instant());
        return sheet.kept(clock.instant());
    }

    /** Whoever changes something, with the reason for it. */
    public Hand hand(Principal principal, String why) {
        Person person = people.byId(principal.getName());
        return new Hand(person.name(), person.role(), clock.instant(), why);
    }

    private static int seen(String text, int otherwise) {
        return Optional.ofNullable(text)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private static ModelAndView page(Sheet sheet) {
        return page(sheet, HttpStatus.OK);
    }

    private static ModelAndView page(Sheet sheet, HttpStatus status) {
        return new ModelAndView("form", status).addObject("sheet", sheet);
    }
}
