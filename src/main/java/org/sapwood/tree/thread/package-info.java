/**
 * The golden thread: the path of an item to the roots and to the leaves, the prime PIs of a team and their balance. May
 * import {@code definition} and {@code tree.item}.
 */
package org.sapwood.tree.thread;
