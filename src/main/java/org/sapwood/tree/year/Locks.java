package org.sapwood.tree.year;

import java.util.Objects;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.TeamTypeIndicators;
import org.sapwood.tree.item.Tree;

/**
 * What a signed plan locks for its year: the team's prime PIs, their targets and the definitions they rest on. Only a
 * change from above that the team has accepted opens it.
 */
public final class Locks {
    private static final String CURE = "Propose a change from above with its reason, what it displaces and the resource"
            + " that comes with it; the team answers it";

    private Locks() {}

    /** Why an item may not be written as things stand; empty when it may. */
    public static Optional<Fault> refusal(String id, Item item, boolean withdrawn, Tree before) {
        return switch (item) {
            case PrimeIndicator prime -> locked(prime.team(), prime.year(), prime.changeFromAbove(), before);
            case TargetAgreed target -> locked(target.team(), target.year(), target.changeFromAbove(), before);
            case TeamPlan plan -> ofPlan(id, plan, withdrawn, before);
            case PlanItem planned -> ofItem(id, planned, withdrawn, before);
            case TeamTypeIndicators type -> ofType(id, type, withdrawn, before);
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> locked(String team, FinancialYear year, Optional<String> change, Tree before) {
        boolean opened = change.flatMap(id -> before.find(id, ChangeFromAbove.class))
                .filter(above -> above.team().equals(team) && above.year().equals(year))
                .filter(ChangeFromAbove::isAccepted)
                .isPresent();
        return opened ? Optional.empty() : before.signedPlan(team, year).map(Locks::fault);
    }

    private static Fault fault(TeamPlan plan) {
        return Fault.of(
                "The plan of " + plan.team() + " for " + plan.year() + " was signed on "
                        + plan.signedOn().map(Object::toString).orElse("a day not given")
                        + ": its prime PIs and targets are locked",
                CURE);
    }

    private static Optional<Fault> ofPlan(String id, TeamPlan plan, boolean withdrawn, Tree before) {
        Optional<TeamPlan> signed = before.find(id, TeamPlan.class).filter(TeamPlan::isSigned);
        if (signed.isPresent() && (withdrawn || !signed.get().equals(plan))) {
            return signed.map(was -> Fault.of(
                    "The plan of " + was.team() + " for " + was.year() + " is already signed, by "
                            + was.signedBy().orElseThrow() + " on "
                            + was.signedOn().map(Object::toString).orElse("a day not given"),
                    "Nothing more is needed; what has changed since goes into its items and reviews"));
        }
        return Optional.empty();
    }

    /** Words and actions of a signed plan may move on; which PIs it has may not. */
    private static Optional<Fault> ofItem(String id, PlanItem item, boolean withdrawn, Tree before) {
        Optional<TeamPlan> signed = before.find(item.plan(), TeamPlan.class).filter(TeamPlan::isSigned);
        Optional<PlanItem> was = before.find(id, PlanItem.class);
        boolean sameMeasure = was.filter(old -> Objects.equals(old.measure(), item.measure())
                        && item.decision().isPresent())
                .isPresent();
        return sameMeasure && !withdrawn
                ? Optional.empty()
                : signed.filter(plan -> !isNewlyPrime(plan, item, before)).map(Locks::fault);
    }

    /** A PI that an accepted change from above has added since. */
    private static boolean isNewlyPrime(TeamPlan plan, PlanItem item, Tree before) {
        return before.items(PrimeIndicator.class).stream()
                .filter(prime ->
                        prime.team().equals(plan.team()) && prime.year().equals(plan.year()))
                .filter(prime -> prime.measure().equals(item.measure()))
                .anyMatch(prime -> prime.changeFromAbove().isPresent());
    }

    /** The list of a team type stays while a plan that rests on it is signed: teams keep what they signed. */
    private static Optional<Fault> ofType(String id, TeamTypeIndicators type, boolean withdrawn, Tree before) {
        Optional<TeamTypeIndicators> was = before.find(id, TeamTypeIndicators.class);
        boolean touched = was.filter(old -> withdrawn || !old.equals(type)).isPresent();
        return touched && was.get().year().equals(type.year()) && anySigned(was.get(), before)
                ? Optional.of(Fault.of(
                        "Plans that rest on the prime PIs of " + type.teamType() + " teams are signed for "
                                + type.year(),
                        "Change the list of next year, or propose a change from above to each team"))
                : Optional.empty();
    }

    private static boolean anySigned(TeamTypeIndicators type, Tree before) {
        return before.items(TeamPlan.class).stream()
                .filter(plan -> plan.year().equals(type.year()) && plan.isSigned())
                .anyMatch(plan -> plan.locked().stream()
                        .anyMatch(locked -> type.measures().contains(locked.measure())));
    }
}
