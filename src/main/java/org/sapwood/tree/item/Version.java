package org.sapwood.tree.item;

import java.util.Optional;

/**
 * An item as somebody left it. Versions are never changed or deleted.
 *
 * @param number 1 for the first
 * @param withdrawn true when the item is no longer part of the tree; its history stays
 * @param undoes the number of the version that this one takes back
 */
public record Version(String id, int number, Item item, Hand hand, boolean withdrawn, Optional<Integer> undoes) {}
