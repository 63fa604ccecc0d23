/**
 * Counts in arrays: what is additive by unit and month, what is not as stretches of months. May import {@code
 * definition} and, for files, {@code records}; knows no SQL.
 */
package org.sapwood.engine.cube;
