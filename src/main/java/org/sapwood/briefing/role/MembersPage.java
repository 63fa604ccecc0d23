package org.sapwood.briefing.role;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.MeasurePage;
import org.sapwood.briefing.OutsidePage;
import org.sapwood.briefing.Outward;
import org.sapwood.briefing.Standing;
import org.sapwood.briefing.Targets;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Target;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * What elected members see: for each priority of the year its plans and their PIs for the whole county, with no person,
 * no case and nothing small.
 *
 * @param now the quarter of which figures are given
 * @param figured whether there are any; else the indicators have titles alone
 */
public record MembersPage(
        FinancialYear year, Period now, LocalDate extractedOn, boolean figured, List<Chapter> chapters) {
    private static final int MOST_REASONS = 3;

    public MembersPage {
        chapters = List.copyOf(chapters);
    }

    /** A priority with the plans that serve it. */
    public record Chapter(String id, Priority priority, List<Branch> branches) {
        public Chapter {
            branches = List.copyOf(branches);
        }

        public List<Indicator> indicators() {
            return branches.stream()
                    .flatMap(branch -> branch.indicators().stream())
                    .toList();
        }

        public long standing(Standing standing) {
            return indicators().stream()
                    .filter(one -> !one.figure().isWithheld() && one.standing() == standing)
                    .count();
        }

        public long withheld() {
            return indicators().stream()
                    .filter(one -> one.figure().isWithheld())
                    .count();
        }
    }

    public record Branch(String id, ActionPlan plan, List<Indicator> indicators) {
        public Branch {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * A PI of the county.
     *
     * @param yearBefore of the same quarter a year before
     * @param why what the teams that mean to improve it say in their plans, those of most teams first
     */
    public record Indicator(
            Measure measure,
            Outward.Figure figure,
            Outward.Figure yearBefore,
            Optional<Target> target,
            Standing standing,
            List<MeasurePage.Month> trend,
            List<Reason> why) {
        public Indicator {
            trend = List.copyOf(trend);
            why = List.copyOf(why);
        }
    }

    /**
     * What stands in the way and what is done about it, as teams wrote it.
     *
     * @param teams how many wrote it
     */
    public record Reason(String why, Optional<String> action, int teams) {}

    public Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public static MembersPage of(Tree tree, Desk desk, Outward outward, Vantage vantage) {
        FinancialYear year = vantage.year();
        Maker maker = new Maker(tree, desk, outward, year, vantage);
        List<Chapter> chapters = tree.of(Kind.PRIORITY).stream()
                .filter(version -> ((Priority) version.item()).year().equals(year))
                .map(maker::chapter)
                .toList();
        return new MembersPage(year, vantage.quarter(), desk.snapshot().extractedOn(), vantage.isFigured(), chapters);
    }

    private record Maker(Tree tree, Desk desk, Outward outward, FinancialYear year, Vantage vantage) {
        Chapter chapter(Version priority) {
            List<Branch> branches = tree.under(priority.id(), Kind.ACTION_PLAN).stream()
                    .map(plan -> new Branch(plan.id(), (ActionPlan) plan.item(), indicators((ActionPlan) plan.item())))
                    .toList();
            return new Chapter(priority.id(), (Priority) priority.item(), branches);
        }

        private List<Indicator> indicators(ActionPlan plan) {
            List<Measure> measures = plan.measures().stream()
                    .map(desk.catalogue().library().measures()::get)
                    .filter(Objects::nonNull)
                    .toList();
            return desk.computable(measures).stream().map(this::indicator).toList();
        }

        private Indicator indicator(Measure measure) {
            Period now = vantage.quarter();
            if (!vantage.isFigured()) {
                return new Indicator(
                        measure,
                        Outward.Figure.none(),
                        Outward.Figure.none(),
                        Targets.of(measure, now),
                        Standing.NO_FIGURE,
                        List.of(),
                        reasons(measure));
            }
            Outward.Figure figure = outward.county(measure, now);
            Optional<Target> target = Targets.of(measure, now);
            return new Indicator(
                    measure,
                    figure,
                    outward.county(measure, Periods.quarterOf(now.first().minusYears(1))),
                    target,
                    Standing.of(measure, figure.value(), target),
                    OutsidePage.trend(desk, outward, measure, now),
                    reasons(measure));
        }

        private List<Reason> reasons(Measure measure) {
            Map<List<Optional<String>>, Integer> said = new LinkedHashMap<>();
            tree.of(Kind.PLAN_ITEM).stream()
                    .map(version -> (PlanItem) version.item())
                    .filter(item -> item.measure().equals(measure.id()) && isOfYear(item))
                    .filter(item -> item.decision()
                            .filter(PlanItem.Decision.IMPROVE::equals)
                            .isPresent())
                    .filter(item -> item.why().isPresent())
                    .forEach(item -> said.merge(List.of(item.why(), item.action()), 1, Integer::sum));
            return said.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST_REASONS)
                    .map(entry -> new Reason(
                            entry.getKey().getFirst().orElseThrow(),
                            entry.getKey().getLast(),
                            entry.getValue()))
                    .toList();
        }

        private boolean isOfYear(PlanItem item) {
            return tree.find(item.plan(), TeamPlan.class)
                    .filter(plan -> plan.year().equals(year))
                    .isPresent();
        }
    }
}
