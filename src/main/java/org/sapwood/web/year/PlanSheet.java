package org.sapwood.web.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.web.form.Answers;
import org.sapwood.web.form.Field;
import org.sapwood.web.form.Option;

/** The questions about an action plan, with room for some milestones and resources, and what their answers make. */
final class PlanSheet {
    private static final int MILESTONES = 4;
    private static final int RESOURCES = 3;

    /** For so many there are words. */
    private static final int MOST_MILESTONES = 20;

    private static final int MOST_RESOURCES = 12;

    private PlanSheet() {}

    /**
     * @param plan as it is; empty for a new one
     * @throws Refusal for a plan that is too long for a form
     */
    static Field[] fields(
            Optional<ActionPlan> plan, List<Option> priorities, List<Option> years, List<Option> measures) {
        int milestones = room(plan.map(one -> one.milestones().size()), MILESTONES, MOST_MILESTONES);
        int resources = room(plan.map(one -> one.resources().size()), RESOURCES, MOST_RESOURCES);
        List<Field> fields = new ArrayList<>(List.of(
                Field.line("name"),
                Field.pick("priority", priorities),
                Field.text("aim"),
                Field.line("owner"),
                Field.radio("year", years)));
        for (int number = 1; number <= milestones; number++) {
            fields.add(Field.line(milestone(number, "what")).optional());
            fields.add(Field.day(milestone(number, "by")).optional());
        }
        for (int number = 1; number <= resources; number++) {
            fields.add(Field.line(resource(number, "what")).optional());
            fields.add(Field.line(resource(number, "how-much")).optional());
            fields.add(Field.day(resource(number, "from")).optional());
            fields.add(Field.line(resource(number, "given-by")).optional());
        }
        fields.add(Field.several("measures", measures).optional());
        return fields.toArray(Field[]::new);
    }

    /** Always one more than there are. */
    private static int room(Optional<Integer> there, int usual, int most) {
        int room = Math.max(usual, there.orElse(0) + 1);
        if (room > most) {
            throw new Refusal(Fault.of(
                    "This plan has more milestones or resources than a form can hold",
                    "Make two plans of it, or change it with sapwood tree export and import"));
        }
        return room;
    }

    private static String milestone(int number, String part) {
        return "milestone-" + number + "-" + part;
    }

    private static String resource(int number, String part) {
        return "resource-" + number + "-" + part;
    }

    /** What was chosen, in the order in which it stood before; what is new comes last. */
    static List<String> inOrder(List<String> before, List<String> chosen) {
        return Stream.concat(
                        before.stream().filter(chosen::contains),
                        chosen.stream().filter(one -> !before.contains(one)))
                .toList();
    }

    /**
     * @param was the plan as it was; empty for a new one. A milestone that keeps its words keeps the day on which it was done
     * @throws Refusal for a milestone or a resource of which a part is missing
     */
    static ActionPlan plan(Answers answers, Optional<ActionPlan> was) {
        List<ActionPlan.Milestone> before = was.map(ActionPlan::milestones).orElse(List.of());
        return new ActionPlan(
                answers.text("name"),
                answers.text("priority"),
                FinancialYear.read(answers.text("year")).orElseThrow(),
                answers.text("owner"),
                answers.text("aim"),
                inOrder(was.map(ActionPlan::measures).orElse(List.of()), answers.several("measures")),
                IntStream.rangeClosed(1, MOST_MILESTONES)
                        .boxed()
                        .flatMap(number -> milestone(answers, number, before).stream())
                        .toList(),
                IntStream.rangeClosed(1, MOST_RESOURCES)
                        .boxed()
                        .flatMap(number -> resource(answers, number).stream())
                        .toList());
    }

    private static Optional<ActionPlan.Milestone> milestone(
            Answers answers, int number, List<ActionPlan.Milestone> before) {
        Optional<String> what = answers.maybe(milestone(number, "what"));
        Optional<LocalDate> by = answers.maybeDay(milestone(number, "by"));
        if (what.isPresent() != by.isPresent()) {
            throw new Refusal(Fault.of(
                    "Milestone " + number + (what.isPresent() ? " has no day" : " has a day and no words"),
                    "Give both, or neither"));
        }
        return what.map(words -> new ActionPlan.Milestone(
                words,
                by.orElseThrow(),
                before.stream()
                        .filter(one -> one.what().equals(words))
                        .findFirst()
                        .flatMap(ActionPlan.Milestone::done)));
    }

    private static Optional<ActionPlan.Resource> resource(Answers answers, int number) {
        Optional<String> what = answers.maybe(resource(number, "what"));
        Optional<String> howMuch = answers.maybe(resource(number, "how-much"));
        Optional<LocalDate> from = answers.maybeDay(resource(number, "from"));
        Optional<String> givenBy = answers.maybe(resource(number, "given-by"));
        List<Optional<?>> parts = List.of(what, howMuch, from, givenBy);
        if (parts.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (!parts.stream().allMatch(Optional::isPresent)) {
            throw new Refusal(Fault.of(
                    "Resource " + number + " does not say what, how much, from when and who gives it",
                    "Fill in all four, or leave all four empty"));
        }
        return Optional.of(new ActionPlan.Resource(what.get(), howMuch.get(), from.get(), givenBy.get()));
    }

    static Answers answers(Item item) {
        ActionPlan plan = (ActionPlan) item;
        Answers answers = Answers.none()
                .with("name", plan.title())
                .with("priority", plan.priority())
                .with("aim", plan.aim())
                .with("owner", plan.owner())
                .with("year", plan.year().toString())
                .with("measures", plan.measures().toArray(String[]::new));
        for (int i = 0; i < plan.milestones().size(); i++) {
            ActionPlan.Milestone one = plan.milestones().get(i);
            answers = answers.with(milestone(i + 1, "what"), one.what()).with(milestone(i + 1, "by"), one.by());
        }
        for (int i = 0; i < plan.resources().size(); i++) {
            ActionPlan.Resource one = plan.resources().get(i);
            answers = answers.with(resource(i + 1, "what"), one.what())
                    .with(resource(i + 1, "how-much"), one.howMuch())
                    .with(resource(i + 1, "from"), one.from())
                    .with(resource(i + 1, "given-by"), one.givenBy());
        }
        return answers;
    }

    /** The plan with one milestone done, counted from 1. */
    static ActionPlan done(ActionPlan plan, int number, LocalDate on) {
        List<ActionPlan.Milestone> milestones = new ArrayList<>(plan.milestones());
        ActionPlan.Milestone was = milestones.get(number - 1);
        milestones.set(number - 1, new ActionPlan.Milestone(was.what(), was.by(), Optional.of(on)));
        return new ActionPlan(
                plan.title(),
                plan.priority(),
                plan.year(),
                plan.owner(),
                plan.aim(),
                plan.measures(),
                milestones,
                plan.resources());
    }

    static Optional<LocalDate> doneOf(ActionPlan plan, int number) {
        return number <= plan.milestones().size()
                ? plan.milestones().get(number - 1).done()
                : Optional.empty();
    }
}
