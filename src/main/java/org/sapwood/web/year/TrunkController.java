package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Form;
import org.sapwood.web.form.Forms;
import org.sapwood.web.form.Option;
import org.sapwood.web.form.Task;
import org.sapwood.web.frame.Said;
import org.sapwood.web.who.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Priorities are written by those who tend the trunk. */
@Controller
public class TrunkController {
    private static final String NEW = "/tree/priorities/new";
    private static final String EDIT = "/tree/priorities/{id}/edit";

    private final Years years;
    private final Branches branches;
    private final Forms forms;

    public TrunkController(Years years, Branches branches, Forms forms) {
        this.years = years;
        this.branches = branches;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView showNew(Principal principal) {
        Branches.demand(branches.mayTendTrunk(principal));
        return forms.show(
                priority(NEW, "/tree", Optional.empty()),
                Answers.none().with("year", years.year().toString()),
                principal);
    }

    @PostMapping(NEW)
    ModelAndView takeNew(Principal principal, HttpServletRequest request) {
        Branches.demand(branches.mayTendTrunk(principal));
        Task task = Task.adding(answers -> priority(answers, List.of()), "/tree");
        return forms.take(priority(NEW, "/tree", Optional.empty()), task, principal, request);
    }

    @GetMapping(EDIT)
    ModelAndView showEdit(@PathVariable String id, Principal principal) {
        Branches.demand(branches.mayTendTrunk(principal));
        Version there = find(id, Priority.class);
        return forms.show(edit(id, there), answers(there.item()), there.number(), principal);
    }

    @PostMapping(EDIT)
    ModelAndView takeEdit(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Branches.demand(branches.mayTendTrunk(principal));
        Version there = find(id, Priority.class);
        List<String> before = ((Priority) there.item()).answers();
        Task task = Task.changing(id, answers -> priority(answers, before), TrunkController::answers, page(id));
        return forms.take(edit(id, there), task, principal, request);
    }

    private Form edit(String id, Version there) {
        return priority("/tree/priorities/" + id + "/edit", page(id), Optional.of((Priority) there.item()));
    }

    static String page(String id) {
        return "/tree/items/" + id;
    }

    private Version find(String id, Class<? extends Item> type) {
        return years.tree()
                .find(id)
                .filter(version -> type.isInstance(version.item()))
                .orElseThrow(NotThere::new);
    }

    /** @param there the priority as it is; empty for a new one */
    private Form priority(String action, String back, Optional<Priority> there) {
        List<String> answered = there.map(Priority::answers).orElse(List.of());
        List<Option> roots = years.tree().of(Kind.EXPECTATION).stream()
                .filter(root -> answered.contains(root.id())
                        || ((Expectation) root.item()).standing() == Expectation.Standing.ACCEPTED)
                .map(root -> Option.of(root.id(), root.item().headline()))
                .toList();
        Field[] fields = {
            Field.line("name"),
            Field.text("words"),
            Field.several("answers", roots),
            Field.line("owner"),
            Field.radio("year", years.toPlan(there.map(Priority::year)))
        };
        return Form.of(
                "priority",
                action,
                new Form.Back(back, Said.of("nav.tree")),
                there.isPresent() ? because(fields) : fields);
    }

    /** A change says why. */
    static Field[] because(Field... fields) {
        Field[] more = Arrays.copyOf(fields, fields.length + 1);
        more[fields.length] = Field.line("because");
        return more;
    }

    private static Priority priority(Answers answers, List<String> before) {
        return new Priority(
                answers.text("name"),
                answers.text("words"),
                FinancialYear.read(answers.text("year")).orElseThrow(),
                PlanSheet.inOrder(before, answers.several("answers")),
                answers.text("owner"));
    }

    private static Answers answers(Item item) {
        Priority priority = (Priority) item;
        return Answers.none()
                .with("name", priority.title())
                .with("words", priority.words())
                .with("answers", priority.answers().toArray(String[]::new))
                .with("owner", priority.owner())
                .with("year", priority.year().toString());
    }
}
