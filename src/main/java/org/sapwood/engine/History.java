package org.sapwood.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Library;
import org.sapwood.definition.Population;
import org.sapwood.engine.store.Store;
import org.sapwood.sql.Query;

/**
 * Where the records of a snapshot begin, for measures that cannot do without some months before their period.
 *
 * <p>A table's records begin in the first month by which one in two hundred of the events of a population over it has
 * happened: a few stray dates long ago are not a history. Where several populations tell, the earliest counts; where none
 * does, all populations of events together are asked.
 */
final class History {
    private static final int ONE_IN = 200;

    private final Library library;
    private final Store store;
    private final Map<String, Integer> begins = new TreeMap<>();
    private boolean asked;

    History(Library library, Store store) {
        this.library = library;
        this.store = store;
    }

    /** Asked of the records only when a measure needs to know. */
    private synchronized void ask() {
        if (asked) {
            return;
        }
        asked = true;
        for (Population population : library.populations().values()) {
            if (population.countsWhen() == CountsWhen.COUNTED_ON
                    && store.faultOf(population.id()).isEmpty()) {
                begins(store, population).ifPresent(month -> begins.put(population.id(), month));
            }
        }
    }

    private static Optional<Integer> begins(Store store, Population population) {
        TreeMap<Integer, Long> byMonth = new TreeMap<>();
        store.read(
                Query.of("select __month, count(*) from " + store.places().population(population.id())
                        + " where __month is not null group by __month"),
                row -> byMonth.put(row.getInt(1), row.getLong(2)));
        long all = byMonth.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Integer, Long> month : byMonth.entrySet()) {
            seen += month.getValue();
            if (seen * ONE_IN >= all) {
                return Optional.of(month.getKey());
            }
        }
        return Optional.empty();
    }

    /** The month of the grid in which the records that a population rests on begin; empty when nothing tells. */
    Optional<Integer> beginning(Population population) {
        ask();
        if (begins.containsKey(population.id())) {
            return Optional.of(begins.get(population.id()));
        }
        List<Integer> related = begins.keySet().stream()
                .filter(id -> shareATable(library.populations().get(id), population))
                .map(begins::get)
                .toList();
        return (related.isEmpty() ? begins.values() : related).stream().min(Integer::compareTo);
    }

    private static boolean shareATable(Population one, Population other) {
        Set<String> shared = new TreeSet<>(one.uses());
        shared.retainAll(other.uses());
        return !shared.isEmpty();
    }
}
