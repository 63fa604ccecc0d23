package org.sapwood.web.year;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.Change;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Version;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Fact;
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

/** Action plans with their milestones and resources. */
@Controller
public class BranchController {
    private static final String NEW = "/tree/plans/new";
    private static final String EDIT = "/tree/plans/{id}/edit";
    private static final String MILESTONE = "/tree/plans/{id}/milestones/{number}/done";

    private final Years years;
    private final Branches branches;
    private final Forms forms;

    public BranchController(Years years, Branches branches, Forms forms) {
        this.years = years;
        this.branches = branches;
        this.forms = forms;
    }

    @GetMapping(NEW)
    ModelAndView showNew(Principal principal) {
        Branches.demand(branches.mayGrow(principal));
        return forms.show(
                form(NEW, "/tree", Optional.empty()),
                Answers.none().with("year", years.year().toString()),
                principal);
    }

    @PostMapping(NEW)
    ModelAndView takeNew(Principal principal, HttpServletRequest request) {
        Branches.demand(branches.mayGrow(principal));
        Task task = Task.adding(answers -> PlanSheet.plan(answers, Optional.empty()), "/tree");
        return forms.take(form(NEW, "/tree", Optional.empty()), task, principal, request);
    }

    @GetMapping(EDIT)
    ModelAndView showEdit(@PathVariable String id, Principal principal) {
        Version there = find(id, principal);
        return forms.show(edit(id, there), PlanSheet.answers(there.item()), there.number(), principal);
    }

    @PostMapping(EDIT)
    ModelAndView takeEdit(@PathVariable String id, Principal principal, HttpServletRequest request) {
        Version there = find(id, principal);
        ActionPlan before = (ActionPlan) there.item();
        Task task = Task.changing(
                id,
                answers -> PlanSheet.plan(answers, Optional.of(before)),
                PlanSheet::answers,
                TrunkController.page(id));
        return forms.take(edit(id, there), task, principal, request);
    }

    private Version find(String id, Principal principal) {
        Version plan = years.tree()
                .find(id)
                .filter(version -> version.item() instanceof ActionPlan)
                .orElseThrow(NotThere::new);
        Branches.demand(branches.mayTend(principal, plan.item()));
        return plan;
    }

    private Form edit(String id, Version plan) {
        return form("/tree/plans/" + id + "/edit", TrunkController.page(id), Optional.of((ActionPlan) plan.item()));
    }

    private Form form(String action, String back, Optional<ActionPlan> plan) {
        List<Option> priorities = years.tree().of(Kind.PRIORITY).stream()
                .map(one -> Option.of(one.id(), one.item().headline()))
                .toList();
        Field[] fields = PlanSheet.fields(
                plan,
                priorities,
                years.toPlan(plan.map(ActionPlan::year)),
                years.measures(plan.map(ActionPlan::measures).orElse(List.of())));
        return Form.of(
                "action-plan",
                action,
                new Form.Back(back, Said.of("nav.tree")),
                plan.isPresent() ? TrunkController.because(fields) : fields);
    }

    /** @param content the milestone that is done */
    private record Asked(Version plan, int number, ActionPlan.Milestone content) {}

    @GetMapping(MILESTONE)
    ModelAndView showMilestone(@PathVariable String id, @PathVariable int number, Principal principal) {
        Asked asked = milestone(id, number, principal);
        Answers answers = asked.content()
                .done()
                .map(day -> Answers.none().with("done", day))
                .orElseGet(Answers::none);
        return forms.show(milestone(asked), answers, asked.plan().number(), principal);
    }

    @PostMapping(MILESTONE)
    ModelAndView takeMilestone(
            @PathVariable String id, @PathVariable int number, Principal principal, HttpServletRequest request) {
        Asked asked = milestone(id, number, principal);
        Task task = new Task(
                (answers, seen) -> List.of(new Change(
                        id,
                        seen,
                        PlanSheet.done((ActionPlan) asked.plan().item(), number, answers.day("done")),
                        false)),
                item -> PlanSheet.doneOf((ActionPlan) item, number)
                        .map(day -> Answers.none().with("done", day))
                        .orElseGet(Answers::none),
                _ -> Optional.empty(),
                TrunkController.page(id));
        return forms.take(milestone(asked), task, principal, request);
    }

    private Asked milestone(String id, int number, Principal principal) {
        Version plan = find(id, principal);
        List<ActionPlan.Milestone> all = ((ActionPlan) plan.item()).milestones();
        if (number < 1 || number > all.size()) {
            throw new NotThere();
        }
        return new Asked(plan, number, all.get(number - 1));
    }

    private static Form milestone(Asked asked) {
        return Form.of(
                        "milestone",
                        "/tree/plans/" + asked.plan().id() + "/milestones/" + asked.number() + "/done",
                        new Form.Back(
                                TrunkController.page(asked.plan().id()),
                                asked.plan().item().headline()),
                        Field.day("done"))
                .about(asked.content().what())
                .seeing(List.of(new Fact(
                        Said.of("item.field.by"),
                        words -> words.date(asked.content().by()))));
    }
}
