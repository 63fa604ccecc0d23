package org.sapwood.tree;

import java.util.UUID;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Version;

/**
 * What somebody wants to be kept.
 *
 * @param expected the version that the author has seen; 0 for a new item
 * @param withdrawn true to take the item out of the tree; its history stays
 */
public record Change(String id, int expected, Item item, boolean withdrawn) {
    /** A new item, with an id of its own. */
    public static Change create(Item item) {
        return new Change(newId(item.kind()), 0, item, false);
    }

    /** A new item with an id that was chosen. */
    public static Change create(String id, Item item) {
        return new Change(id, 0, item, false);
    }

    public static Change replace(Version seen, Item item) {
        return new Change(seen.id(), seen.number(), item, false);
    }

    public static Change withdraw(Version seen) {
        return new Change(seen.id(), seen.number(), seen.item(), true);
    }

    public static String newId(Kind kind) {
        return kind.prefix() + "-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
