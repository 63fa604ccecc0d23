/**
 * The database in which the tree is kept: the PostgreSQL that comes with the program, started and stopped by it, or the
 * council's own server. May import {@code definition}; knows nothing of items.
 */
package org.sapwood.tree.state;
