package org.sapwood.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/** Every item hangs from items that exist, and from items of the right kind. */
final class Links {
    private Links() {}

    static List<Breach> check(String id, Item item, Tree after) {
        List<Breach> breaches = new ArrayList<>();
        for (String parent : item.hangsFrom()) {
            Optional<Version> found = after.find(parent);
            if (found.isEmpty()) {
                breaches.add(new Breach(
                        id,
                        item.kind().inWords() + " names " + parent + ", which is not in the tree",
                        "Name an item that is, or add that one first"));
            } else if (wanted(item)
                    .filter(kind -> kind != found.get().item().kind())
                    .isPresent()) {
                breaches.add(new Breach(
                        id,
                        item.kind().inWords() + " names " + parent + ", which is "
                                + found.get().item().kind().inWords(),
                        "Name " + wanted(item).get().inWords()));
            } else if (parent.equals(id)) {
                breaches.add(new Breach(id, item.kind().inWords() + " hangs from itself", "Name another item"));
            }
        }
        return breaches;
    }

    /** The kind from which an item of some kinds must hang. */
    private static Optional<Kind> wanted(Item item) {
        return switch (item) {
            case Priority _ -> Optional.of(Kind.EXPECTATION);
            case ActionPlan _ -> Optional.of(Kind.PRIORITY);
            case MeasureOfSuccess _ -> Optional.of(Kind.ACTION_PLAN);
            case PlanItem _ -> Optional.of(Kind.TEAM_PLAN);
            case PrimeIndicator _, TargetAgreed _ -> Optional.of(Kind.CHANGE_FROM_ABOVE);
            default -> Optional.empty();
        };
    }

    /** What would hang in the air if an item were withdrawn. */
    static List<Breach> checkWithdrawn(String id, Item item, Tree after) {
        List<Version> left = after.under(id);
        return left.isEmpty()
                ? List.of()
                : List.of(new Breach(
                        id,
                        "\"" + item.headline() + "\" has " + left.size() + " items below it, such as "
                                + left.getFirst().id(),
                        "Withdraw those first, or hang them from another item; history is kept either way"));
    }

    /** Items that hang from one another in a circle. */
    static List<Breach> checkCircle(String id, Item item, Tree after) {
        return item instanceof Action && reaches(after, id, id, 0)
                ? List.of(new Breach(id, "the action hangs from itself", "Let it hang from a plan item"))
                : List.of();
    }

    private static boolean reaches(Tree tree, String from, String wanted, int steps) {
        return steps < 50
                && tree.find(from).stream()
                        .flatMap(version -> version.item().hangsFrom().stream())
                        .anyMatch(parent -> parent.equals(wanted) || reaches(tree, parent, wanted, steps + 1));
    }
}
