package org.sapwood.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Version;

/** Items of the tree as JSON. */
final class TreeAnswers {
    private TreeAnswers() {}

    record All(List<Item> items) {}

    /** An item without its content. */
    record Item(
            String id,
            String kind,
            String headline,
            Optional<String> team,
            Optional<String> year,
            List<String> hangsFrom,
            List<String> measures,
            int version,
            String changedBy,
            Instant changedAt) {
        static Item of(Version version) {
            return new Item(
                    version.id(),
                    Asked.word(version.item().kind()),
                    version.item().headline(),
                    version.item().ofTeam(),
                    version.item().ofYear().map(FinancialYear::toString),
                    version.item().hangsFrom(),
                    version.item().measures(),
                    version.number(),
                    version.hand().author(),
                    version.hand().at());
        }
    }

    /** @param history all versions, oldest first */
    record One(Item item, Map<String, Object> content, List<Past> history) {}

    record Past(
            int version,
            String changedBy,
            String role,
            Instant changedAt,
            String why,
            boolean withdrawn,
            Optional<Integer> undoes,
            Map<String, Object> content) {}

    record Threaded(Item item, List<Strand> toRoots, List<Strand> toLeaves, List<Item> voices) {}

    record Strand(Item item, List<Strand> next) {}

    record Broken(List<Break> broken) {}

    record Break(String what, String title, String where, Optional<String> team, String sentence, String mender) {}
}
