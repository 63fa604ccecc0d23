package org.sapwood.tree.thread.broken;

import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.PrimeSet;
import org.sapwood.tree.thread.Threads;

/** Breaks between the twigs and the leaves. */
final class PlanChecks {
    private PlanChecks() {}

    /** Prime PIs of a team whose plan exists; a team without a plan lacks the whole of it. */
    static List<BrokenThread> withoutDecision(Whole whole) {
        return whole.primes().stream()
                .flatMap(set -> set.measures().stream()
                        .filter(measure -> !isDecided(set, measure, whole))
                        .map(measure -> new BrokenThread(
                                Break.PRIME_WITHOUT_DECISION,
                                whole.tree()
                                        .teamPlan(set.team(), whole.year())
                                        .map(Version::id)
                                        .orElse(set.team()),
                                Optional.of(set.team()),
                                "The plan of " + whole.name(set.team()) + " does not say improve, hold or watch for "
                                        + whole.title(measure),
                                whole.manager(set.team()))))
                .toList();
    }

    private static boolean isDecided(PrimeSet set, String measure, Whole whole) {
        Optional<Version> plan = whole.tree().teamPlan(set.team(), whole.year());
        return plan.isEmpty()
                || whole.tree().under(plan.get().id(), Kind.PLAN_ITEM).stream()
                        .map(version -> (PlanItem) version.item())
                        .anyMatch(item -> item.measure().equals(measure)
                                && item.decision().isPresent());
    }

    static List<BrokenThread> actionsWithoutOwner(Whole whole) {
        return whole.tree().of(Kind.ACTION).stream()
                .filter(version -> ((Action) version.item()).done().isEmpty())
                .flatMap(version ->
                        lacking((Action) version.item()).map(lacking -> action(version, lacking, whole)).stream())
                .toList();
    }

    private static Optional<String> lacking(Action action) {
        if (action.who().isEmpty()) {
            return Optional.of(action.byWhen().isEmpty() ? "neither an owner nor a date" : "no owner");
        }
        return action.byWhen().isEmpty() ? Optional.of("no date") : Optional.empty();
    }

    private static BrokenThread action(Version version, String lacking, Whole whole) {
        Optional<String> team = team(version.item(), whole);
        String mender = team.map(whole::manager)
                .orElseGet(() -> new Threads(whole.tree())
                        .owners(version.id()).stream().findFirst().orElse("Whoever wrote it down"));
        return new BrokenThread(
                Break.ACTION_WITHOUT_OWNER,
                version.id(),
                team,
                "The action \"" + version.item().headline() + "\" has " + lacking,
                mender);
    }

    /** The team in whose plan an item stands. */
    private static Optional<String> team(Item item, Whole whole) {
        return item.hangsFrom().stream()
                .flatMap(id -> whole.tree().find(id, PlanItem.class).stream())
                .flatMap(twig -> whole.tree().find(twig.plan(), TeamPlan.class).stream())
                .map(TeamPlan::team)
                .findFirst();
    }

    static List<BrokenThread> targetsNotAgreed(Whole whole) {
        return whole.ofThisYear(Kind.TARGET_AGREED)
                .filter(version -> ((TargetAgreed) version.item()).agreedBy().isEmpty())
                .map(version -> {
                    TargetAgreed target = (TargetAgreed) version.item();
                    return new BrokenThread(
                            Break.TARGET_NOT_AGREED,
                            version.id(),
                            Optional.of(target.team()),
                            "Nobody has agreed the target of " + target.at().toPlainString() + " that "
                                    + target.proposedBy() + " proposed for " + whole.title(target.measure()),
                            "The service manager of " + whole.name(target.team()));
                })
                .toList();
    }
}
