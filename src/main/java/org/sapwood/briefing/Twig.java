package org.sapwood.briefing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Threads;

/**
 * What the tree asks of one person: the actions they have agreed to, each with what it serves, and what their team is trying
 * to improve.
 */
public record Twig(List<Mine> actions, List<Version> improving) {
    private static final Set<Kind> WORTH_SAYING = EnumSet.of(Kind.ACTION_PLAN, Kind.PRIORITY, Kind.EXPECTATION);

    public Twig {
        actions = List.copyOf(actions);
        improving = List.copyOf(improving);
    }

    /** @param serves what the action is for, from the nearest up to the roots */
    public record Mine(Version version, Action action, List<String> serves) {}

    /** @param team the person's own; empty for who belongs to none */
    public static Twig of(Tree tree, String person, Optional<String> team, FinancialYear year) {
        Threads threads = new Threads(tree);
        List<Mine> actions = tree.of(Kind.ACTION).stream()
                .filter(version -> isOpenFor(person, (Action) version.item()))
                .map(version -> new Mine(version, (Action) version.item(), serves(threads, version)))
                .sorted(Comparator.comparing(
                        mine -> mine.action().byWhen(),
                        Comparator.comparing(day -> day.orElse(java.time.LocalDate.MAX))))
                .toList();
        List<Version> improving = team.flatMap(one -> tree.teamPlan(one, year)).stream()
                .flatMap(plan -> tree.under(plan.id(), Kind.PLAN_ITEM).stream())
                .filter(version -> ((PlanItem) version.item())
                        .decision()
                        .filter(PlanItem.Decision.IMPROVE::equals)
                        .isPresent())
                .toList();
        return new Twig(actions, improving);
    }

    private static boolean isOpenFor(String person, Action action) {
        return action.done().isEmpty() && action.who().filter(person::equals).isPresent();
    }

    private static List<String> serves(Threads threads, Version action) {
        return threads.of(action.id()).stream()
                .flatMap(thread -> thread.toRoots().stream())
                .flatMap(strand -> strand.paths().stream())
                .filter(path -> path.stream().anyMatch(one -> one.item().kind() == Kind.PRIORITY))
                .findFirst()
                .stream()
                .flatMap(List::stream)
                .filter(one -> WORTH_SAYING.contains(one.item().kind()))
                .map(one -> one.item().headline())
                .toList();
    }
}
