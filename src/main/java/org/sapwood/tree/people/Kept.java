package org.sapwood.tree.people;

import org.sapwood.tree.item.Hand;

/**
 * Something as it was kept at some time.
 *
 * @param number counts from 1 for each person, and for each conflict
 */
public record Kept<T>(T what, int number, Hand hand) {}
