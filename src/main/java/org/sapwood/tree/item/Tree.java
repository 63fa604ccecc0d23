package org.sapwood.tree.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** All items at one time, the latest version of each; withdrawn ones are left out. Never changes. */
public final class Tree {
    private final Map<String, Version> versions;
    private final Map<String, List<Version>> children = new LinkedHashMap<>();
    private final Map<Kind, List<Version>> byKind = new LinkedHashMap<>();

    /** @param latest the latest version of each item, in the order in which items were first written */
    public Tree(Collection<Version> latest) {
        Map<String, Version> inOrder = new LinkedHashMap<>();
        for (Version version : latest) {
            if (!version.withdrawn()) {
                inOrder.put(version.id(), version);
                byKind.computeIfAbsent(version.item().kind(), kind -> new ArrayList<>())
                        .add(version);
                for (String parent : version.item().hangsFrom()) {
                    children.computeIfAbsent(parent, id -> new ArrayList<>()).add(version);
                }
            }
        }
        this.versions = Collections.unmodifiableMap(inOrder);
    }

    public static Tree empty() {
        return new Tree(List.of());
    }

    public Collection<Version> all() {
        return versions.values();
    }

    public Optional<Version> find(String id) {
        return Optional.ofNullable(versions.get(id));
    }

    /** The item with an id when it is of a kind. */
    public <I extends Item> Optional<I> find(String id, Class<I> type) {
        return find(id).map(Version::item).filter(type::isInstance).map(type::cast);
    }

    public List<Version> of(Kind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    /** The items of a kind without their ids. */
    public <I extends Item> List<I> items(Class<I> type) {
        return of(Kind.of(type)).stream().map(Version::item).map(type::cast).toList();
    }

    /** What hangs directly from an item. */
    public List<Version> under(String id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    public List<Version> ofTeam(String team, FinancialYear year) {
        return all().stream()
                .filter(has(Item::ofTeam, team))
                .filter(has(Item::ofYear, year))
                .toList();
    }

    /** The plan of a team for a year, with its id and version. */
    public Optional<Version> teamPlan(String team, FinancialYear year) {
        return of(Kind.TEAM_PLAN).stream()
                .filter(has(Item::ofTeam, team))
                .filter(has(Item::ofYear, year))
                .findFirst();
    }

    /** The plan of a team for a year once it is signed. */
    public Optional<TeamPlan> signedPlan(String team, FinancialYear year) {
        return teamPlan(team, year).map(version -> (TeamPlan) version.item()).filter(TeamPlan::isSigned);
    }

    /** What hangs directly from an item and is of a kind. */
    public List<Version> under(String id, Kind kind) {
        return under(id).stream()
                .filter(version -> version.item().kind() == kind)
                .toList();
    }

    private static <T> Predicate<Version> has(Function<Item, Optional<T>> part, T wanted) {
        return version -> part.apply(version.item()).filter(wanted::equals).isPresent();
    }
}
