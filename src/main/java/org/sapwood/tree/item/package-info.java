/**
 * What people decide, as records: roots, trunk, branches, twigs, leaves, and what is said about them; and the whole of
 * them at one time as a {@link org.sapwood.tree.item.Tree}. May import {@code java.*} and {@code definition}.
 */
package org.sapwood.tree.item;
