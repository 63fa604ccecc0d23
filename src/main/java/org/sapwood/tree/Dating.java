package org.sapwood.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Item;

/**
 * When the items of a tree from elsewhere were decided: on the day that an item names, else on the first day of its year,
 * and never before what it hangs from. So a page can be shown as it was before the tree was brought in.
 */
final class Dating {
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Map<String, Item> items;
    private final Hand bringing;
    private final Map<String, LocalDate> days = new HashMap<>();

    /** @param bringing who brings the tree in, and when: nothing is dated later */
    Dating(Map<String, Item> items, Hand bringing) {
        this.items = items;
        this.bringing = bringing;
    }

    Hand hand(String id) {
        Instant decided = day(id, new LinkedHashSet<>())
                .map(day -> day.atTime(MORNING).atZone(COUNCIL).toInstant())
                .filter(bringing.at()::isAfter)
                .orElse(bringing.at());
        return new Hand(bringing.author(), bringing.role(), decided, bringing.why());
    }

    /** @param above the items on the way here, which may hang from one another in a circle */
    private Optional<LocalDate> day(String id, SequencedSet<String> above) {
        Item item = items.get(id);
        if (item == null || !above.add(id)) {
            return Optional.empty();
        }
        LocalDate known = days.get(id);
        if (known == null) {
            known = Stream.concat(
                            own(item).stream(),
                            item.hangsFrom().stream().flatMap(parent -> day(parent, above).stream()))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            if (known != null) {
                days.put(id, known);
            }
        }
        above.remove(id);
        return Optional.ofNullable(known);
    }

    private static Optional<LocalDate> own(Item item) {
        return item.decidedOn().or(() -> item.ofYear().map(year -> year.firstDay()));
    }
}
