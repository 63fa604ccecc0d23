package org.sapwood.web.digest;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/** How many things of each sort were changed for each team. Only counts: what was written is read on its page. */
final class Changes {
    /** Things that a reader takes as one sort. */
    enum Sort {
        PLAN(Kind.TEAM_PLAN, Kind.PLAN_ITEM, Kind.ACTION),
        TARGETS(Kind.PRIME_INDICATOR, Kind.TARGET_AGREED),
        ABOVE(Kind.CHANGE_FROM_ABOVE),
        VOICES(Kind.PROPOSAL, Kind.CHALLENGE, Kind.HELP_REQUEST, Kind.COMMENT),
        REVIEWS(Kind.QUARTERLY_REVIEW, Kind.GATE_ANSWER, Kind.TURN_THE_CURVE),
        BRIEFINGS(Kind.BRIEFING, Kind.EXPLAINED);

        private final Set<Kind> kinds;

        Sort(Kind first, Kind... more) {
            this.kinds = EnumSet.of(first, more);
        }

        private static Optional<Sort> of(Kind kind) {
            return EnumSet.allOf(Sort.class).stream()
                    .filter(sort -> sort.kinds.contains(kind))
                    .findFirst();
        }
    }

    private final Tree tree;
    private final List<Version> changed;

    /** @param changed by others than the reader */
    Changes(Tree tree, List<Version> changed) {
        this.tree = tree;
        this.changed = changed;
    }

    /** Each thing is counted once, however often it was changed. */
    Map<Sort, Long> of(String team) {
        Set<String> counted = new HashSet<>();
        return changed.stream()
                .filter(version ->
                        team.equals(teamOf(version.item(), new HashSet<>()).orElse("")))
                .filter(version -> counted.add(version.id()))
                .flatMap(version -> Sort.of(version.item().kind()).stream())
                .collect(Collectors.groupingBy(sort -> sort, () -> new EnumMap<>(Sort.class), Collectors.counting()));
    }

    /** An action belongs to the team of the plan from which it hangs. */
    private Optional<String> teamOf(Item item, Set<String> seen) {
        return item.ofTeam()
                .or(() -> item.hangsFrom().stream()
                        .filter(seen::add)
                        .flatMap(parent -> tree.find(parent).stream())
                        .flatMap(parent -> teamOf(parent.item(), seen).stream())
                        .findFirst());
    }
}
