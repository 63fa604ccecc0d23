package org.sapwood.briefing.role;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Lesson;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * For people who use services and those who look after them: what they asked for, what was promised, what is measured
 * about it, and what came of it.
 *
 * @param now the quarter of which figures are given
 * @param day by which what is not done is late
 * @param figured whether there are figures; else the indicators have titles alone
 */
public record PanelPage(
        FinancialYear year, Period now, LocalDate extractedOn, LocalDate day, boolean figured, List<Promise> promises) {
    public PanelPage {
        promises = List.copyOf(promises);
    }

    /** Each once, though it may serve several promises, in their order. */
    public List<Plan> plans() {
        return List.copyOf(promises.stream()
                .flatMap(promise -> promise.plans().stream())
                .collect(Collectors.toMap(Plan::id, plan -> plan, (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    /** Those that a plan serves. */
    public List<Promise> servedBy(Plan plan) {
        return promises.stream()
                .filter(promise ->
                        promise.plans().stream().anyMatch(one -> one.id().equals(plan.id())))
                .toList();
    }

    /**
     * One expectation with all that hangs from it.
     *
     * @param plans each once, though several priorities may answer the expectation
     */
    public record Promise(String id, Expectation asked, List<Priority> priorities, List<Plan> plans) {
        public Promise {
            priorities = List.copyOf(priorities);
            plans = List.copyOf(plans);
        }
    }

    /** @param lessons what earlier years taught about its PIs */
    public record Plan(String id, ActionPlan plan, List<Figure> figures, List<Lesson> lessons) {
        public Plan {
            figures = List.copyOf(figures);
            lessons = List.copyOf(lessons);
        }

        public long done() {
            return plan.milestones().stream()
                    .filter(milestone -> milestone.done().isPresent())
                    .count();
        }
    }

    /** The county's figure this quarter and in the same quarter a year before, as it may be told. */
    public record Figure(Measure measure, Outward.Figure now, Outward.Figure yearBefore) {}

    public static PanelPage of(Tree tree, Desk desk, Outward outward, Vantage vantage) {
        Maker maker = new Maker(tree, desk, outward, vantage, new HashMap<>());
        List<Promise> promises = tree.of(Kind.EXPECTATION).stream()
                .filter(version -> ((Expectation) version.item()).of().isServed())
                .map(maker::promise)
                .toList();
        return new PanelPage(
                vantage.year(),
                vantage.quarter(),
                desk.snapshot().extractedOn(),
                vantage.day(),
                vantage.isFigured(),
                promises);
    }

    /** @param plans that were put together, by id: several promises may rest on one */
    private record Maker(Tree tree, Desk desk, Outward outward, Vantage vantage, Map<String, Plan> plans) {
        Promise promise(Version expectation) {
            List<Version> answering = tree.under(expectation.id(), Kind.PRIORITY).stream()
                    .filter(version -> ((Priority) version.item()).year().equals(vantage.year()))
                    .toList();
            Map<String, Plan> own = new LinkedHashMap<>();
            answering.forEach(priority -> tree.under(priority.id(), Kind.ACTION_PLAN)
                    .forEach(plan -> own.put(
                            plan.id(), plans.computeIfAbsent(plan.id(), id -> plan(id, (ActionPlan) plan.item())))));
            return new Promise(
                    expectation.id(),
                    (Expectation) expectation.item(),
                    answering.stream().map(version -> (Priority) version.item()).toList(),
                    List.copyOf(own.values()));
        }

        private Plan plan(String id, ActionPlan plan) {
            List<Measure> measures = plan.measures().stream()
                    .map(desk.catalogue().library().measures()::get)
                    .filter(Objects::nonNull)
                    .toList();
            List<Figure> figures =
                    desk.computable(measures).stream().map(this::figure).toList();
            List<Lesson> lessons = tree.items(Lesson.class).stream()
                    .filter(lesson -> lesson.measures().stream().anyMatch(plan.measures()::contains))
                    .toList();
            return new Plan(id, plan, figures, lessons);
        }

        private Figure figure(Measure measure) {
            Period now = vantage.quarter();
            return vantage.isFigured()
                    ? new Figure(
                            measure,
                            outward.county(measure, now),
                            outward.county(
                                    measure, Periods.quarterOf(now.first().minusYears(1))))
                    : new Figure(measure, Outward.Figure.none(), Outward.Figure.none());
        }
    }
}
