package org.sapwood.tree;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.QualityPoint;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.year.Locks;

/** What must hold for each item that is kept, whoever writes it. Threads may be broken; the tree itself may not. */
public final class Rules {
    private Rules() {}

    /** Every breach in a tree as it stands, as after an import. */
    public static List<Breach> check(Tree tree) {
        List<Breach> breaches = new ArrayList<>();
        tree.all().forEach(version -> breaches.addAll(standing(version.id(), version.item(), tree)));
        return breaches;
    }

    /** Every breach that a change would make. */
    static List<Breach> check(Change change, Tree before, Tree after) {
        List<Breach> breaches = new ArrayList<>();
        before.find(change.id())
                .map(version -> version.item().kind())
                .filter(kind -> kind != change.item().kind())
                .ifPresent(kind -> breaches.add(new Breach(
                        change.id(),
                        change.id() + " is " + kind.inWords() + ", not "
                                + change.item().kind().inWords(),
                        "Use another id")));
        Locks.refusal(change.id(), change.item(), change.withdrawn(), before)
                .ifPresent(locked -> breaches.add(new Breach(change.id(), locked.message(), locked.cure())));
        breaches.addAll(
                change.withdrawn()
                        ? Links.checkWithdrawn(change.id(), change.item(), after)
                        : standing(change.id(), change.item(), after));
        return breaches;
    }

    private static List<Breach> standing(String id, Item item, Tree tree) {
        List<Breach> breaches = new ArrayList<>(Links.check(id, item, tree));
        breaches.addAll(Links.checkCircle(id, item, tree));
        switch (item) {
            case TeamPlan plan -> once(id, plan, tree, breaches);
            case PlanItem plan -> once(id, plan, tree, breaches);
            case QuarterlyReview review -> quarter(id, review.quarter(), breaches);
            case Briefing briefing -> quarter(id, briefing.quarter(), breaches);
            case MeasureOfSuccess measure -> workshop(id, measure, breaches);
            default -> {}
        }
        return breaches;
    }

    private static void once(String id, TeamPlan plan, Tree tree, List<Breach> breaches) {
        boolean another = tree.of(Kind.TEAM_PLAN).stream()
                .filter(version -> !version.id().equals(id))
                .map(version -> (TeamPlan) version.item())
                .anyMatch(other ->
                        other.team().equals(plan.team()) && other.year().equals(plan.year()));
        if (another) {
            breaches.add(new Breach(
                    id, "there is already a plan of " + plan.team() + " for " + plan.year(), "Change that one"));
        }
    }

    private static void once(String id, PlanItem item, Tree tree, List<Breach> breaches) {
        boolean another = tree.under(item.plan(), Kind.PLAN_ITEM).stream()
                .filter(version -> !version.id().equals(id))
                .map(version -> (PlanItem) version.item())
                .anyMatch(other -> other.measure().equals(item.measure()));
        if (another) {
            breaches.add(new Breach(
                    id, "the plan " + item.plan() + " already has an item for " + item.measure(), "Change that one"));
        }
    }

    private static void quarter(String id, int quarter, List<Breach> breaches) {
        if (quarter < 1 || quarter > 4) {
            breaches.add(new Breach(id, "quarter is " + quarter, "Give 1, 2, 3 or 4; 1 begins on 1 April"));
        }
    }

    /** People who use services cannot be left out in silence, nor can the harm that a number may do. */
    private static void workshop(String id, MeasureOfSuccess measure, List<Breach> breaches) {
        boolean settled =
                measure.state() == MeasureOfSuccess.State.AGREED || measure.state() == MeasureOfSuccess.State.DEFINED;
        if (!settled) {
            return;
        }
        if (measure.involvement().isEmpty()) {
            breaches.add(new Breach(
                    id,
                    "the measure is agreed, and nobody who uses the service was involved",
                    "Say how they were involved and when, or take it back to proposed"));
        }
        if (measure.perverseIncentive().isEmpty()) {
            breaches.add(new Breach(
                    id,
                    "the measure is agreed without a note on perverse incentives",
                    "Write what somebody could do to better the number and worsen a life"));
        }
        checked(id, measure, breaches);
    }

    private static void checked(String id, MeasureOfSuccess measure, List<Breach> breaches) {
        Set<QualityPoint> open = EnumSet.allOf(QualityPoint.class);
        measure.check().stream()
                .map(MeasureOfSuccess.Check::point)
                .filter(Objects::nonNull)
                .forEach(open::remove);
        if (!open.isEmpty()) {
            breaches.add(new Breach(
                    id,
                    "the measure is agreed with " + open.size() + " of the twelve points not looked at",
                    "Look at "
                            + open.stream()
                                    .map(point -> point.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', ' '))
                                    .collect(Collectors.joining(", "))));
        }
    }
}
