package org.sapwood.tree.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * Follows the golden thread. A twig, which is one item of a team's plan, hangs from each action plan of its year that
 * holds its PI.
 */
public final class Threads {
    private static final Set<Kind> WOOD = Set.of(
            Kind.EXPECTATION, Kind.PRIORITY, Kind.ACTION_PLAN, Kind.MEASURE_OF_SUCCESS, Kind.PLAN_ITEM, Kind.ACTION);

    private final Tree tree;

    public Threads(Tree tree) {
        this.tree = tree;
    }

    /** The thread of an item; empty when there is no such item. */
    public Optional<GoldenThread> of(String id) {
        return tree.find(id)
                .map(item -> new GoldenThread(
                        item,
                        follow(item, this::above, new HashSet<>(Set.of(id))),
                        follow(item, this::below, new HashSet<>(Set.of(id))),
                        tree.under(id).stream()
                                .filter(version -> !WOOD.contains(version.item().kind()))
                                .filter(version -> version.item().kind() != Kind.PLAN_ITEM)
                                .toList()));
    }

    /** The action plans that hold a PI, each with its way to the roots. */
    public List<Strand> ofMeasure(String measure) {
        return plansWith(measure)
                .map(plan -> new Strand(plan, follow(plan, this::above, new HashSet<>())))
                .toList();
    }

    /** The items of team plans that are about a PI. */
    public List<Version> twigsOf(String measure) {
        return tree.of(Kind.PLAN_ITEM).stream()
                .filter(version -> version.item().measures().contains(measure))
                .toList();
    }

    /** Who owns what an item serves, nearest first: those to whom a request for help rises. */
    public List<String> owners(String id) {
        Set<String> owners = new java.util.LinkedHashSet<>();
        of(id).ifPresent(thread -> {
            List<Strand> level = List.of(new Strand(thread.item(), thread.toRoots()));
            while (!level.isEmpty()) {
                level.forEach(strand -> owner(strand.item().item()).ifPresent(owners::add));
                level = level.stream().flatMap(strand -> strand.next().stream()).toList();
            }
        });
        return List.copyOf(owners);
    }

    /** The owners along the thread of what was asked, then those of the plans that hold the PIs in question. */
    public List<String> answerers(Version asked) {
        Stream<String> ofMeasures = asked.item().measures().stream()
                .flatMap(measure -> ofMeasure(measure).stream())
                .flatMap(plan -> owners(plan.item().id()).stream());
        return Stream.concat(owners(asked.id()).stream(), ofMeasures).distinct().toList();
    }

    private static Optional<String> owner(Item item) {
        return switch (item) {
            case ActionPlan plan -> Optional.of(plan.owner());
            case Priority priority -> Optional.of(priority.owner());
            default -> Optional.empty();
        };
    }

    private List<Strand> follow(Version from, Function<Version, Collection<Version>> step, Set<String> passed) {
        List<Strand> strands = new ArrayList<>();
        for (Version next : step.apply(from)) {
            if (passed.add(next.id())) {
                strands.add(new Strand(next, follow(next, step, passed)));
                passed.remove(next.id());
            }
        }
        return strands;
    }

    private Collection<Version> above(Version from) {
        Map<String, Version> above = new LinkedHashMap<>();
        from.item().hangsFrom().stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(parent -> parent.item().kind() != Kind.TEAM_PLAN)
                .forEach(parent -> above.put(parent.id(), parent));
        if (from.item() instanceof PlanItem twig) {
            plansWith(twig.measure()).filter(plan -> isOfYear(plan, twig)).forEach(plan -> above.put(plan.id(), plan));
        }
        if (from.item() instanceof TeamPlan) {
            tree.under(from.id(), Kind.PLAN_ITEM).stream()
                    .flatMap(twig -> above(twig).stream())
                    .forEach(plan -> above.put(plan.id(), plan));
        }
        return above.values();
    }

    private Collection<Version> below(Version from) {
        Map<String, Version> below = new LinkedHashMap<>();
        tree.under(from.id()).stream()
                .filter(child -> WOOD.contains(child.item().kind()))
                .forEach(child -> below.put(child.id(), child));
        if (from.item() instanceof ActionPlan plan) {
            tree.of(Kind.PLAN_ITEM).stream()
                    .filter(twig -> plan.measures().contains(((PlanItem) twig.item()).measure()))
                    .filter(twig -> isOfYear(from, (PlanItem) twig.item()))
                    .forEach(twig -> below.put(twig.id(), twig));
        }
        return below.values();
    }

    private Stream<Version> plansWith(String measure) {
        return tree.of(Kind.ACTION_PLAN).stream()
                .filter(version -> version.item().measures().contains(measure));
    }

    private boolean isOfYear(Version plan, PlanItem twig) {
        return tree.find(twig.plan(), TeamPlan.class)
                .filter(team -> plan.item().ofYear().filter(team.year()::equals).isPresent())
                .isPresent();
    }
}
