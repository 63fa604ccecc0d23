package org.sapwood.pack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.Nearest;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Spot;

/**
 * The things of one kind that the packs define, by id. A thing that has faults of its own is known by name only, so
 * that whoever points at it is not blamed as well.
 */
final class Register<T> {
    private final String kind;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    /** @param kind for sentences: {@code population} */
    Register(String kind) {
        this.kind = kind;
    }

    /** @param thing empty when it has faults of its own */
    record Entry<T>(String pack, Spot spot, Optional<T> thing) {}

    void add(String id, String pack, Spot spot, Optional<T> thing, Faults faults) {
        Entry<T> before = entries.putIfAbsent(id, new Entry<>(pack, spot, thing));
        if (before != null) {
            faults.add(
                    spot,
                    "the " + kind + " " + id + " is defined twice, also in "
                            + before.spot().file(),
                    "Give one of them another id");
        }
    }

    /** The thing that a file points at; a fault when no visible pack defines it. */
    Optional<T> find(Item.Text id, Set<String> visiblePacks, Faults faults) {
        Entry<T> entry = entries.get(id.value());
        if (entry != null && visiblePacks.contains(entry.pack())) {
            return entry.thing();
        }
        if (entry != null) {
            faults.add(
                    id.spot(),
                    "the " + kind + " " + id.value() + " belongs to the pack " + entry.pack()
                            + ", which this pack does not need",
                    "Add " + entry.pack() + " to needs: in pack.yaml");
        } else {
            faults.add(
                    id.spot(), "there is no " + kind + " " + id.value(), Nearest.cure(id.value(), ids(visiblePacks)));
        }
        return Optional.empty();
    }

    Optional<T> get(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Entry::thing);
    }

    boolean has(String id) {
        return entries.containsKey(id);
    }

    /** True for a thing that is defined and has faults of its own. */
    boolean isUnsound(String id) {
        return has(id) && get(id).isEmpty();
    }

    Set<String> ids(Set<String> visiblePacks) {
        Set<String> ids = new TreeSet<>();
        entries.forEach((id, entry) -> {
            if (visiblePacks.contains(entry.pack())) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Where they are defined, in the order in which they were read. */
    SequencedMap<String, Spot> spots() {
        SequencedMap<String, Spot> spots = new LinkedHashMap<>();
        entries.forEach((id, entry) -> spots.put(id, entry.spot()));
        return spots;
    }

    boolean allSound(Set<String> visiblePacks) {
        return of(visiblePacks).size() == ids(visiblePacks).size();
    }

    /** The sound ones of some packs. */
    Collection<T> of(Set<String> visiblePacks) {
        return entries.values().stream()
                .filter(entry -> visiblePacks.contains(entry.pack()))
                .flatMap(entry -> entry.thing().stream())
                .toList();
    }

    /** All sound ones, in the order in which they were read. */
    Map<String, T> all() {
        Map<String, T> all = new LinkedHashMap<>();
        entries.forEach((id, entry) -> entry.thing().ifPresent(thing -> all.put(id, thing)));
        return all;
    }
}
