/**
 * Everything people decide: the tree and the year. {@link org.sapwood.tree.TreeStore} keeps it, {@code thread} follows
 * the golden thread through it, {@code year} knows stages, gates and signing. May import {@code definition} and
 * {@code access}.
 */
package org.sapwood.tree;
