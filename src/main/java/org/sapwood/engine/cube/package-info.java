/**
 * Counts in arrays: what is additive by unit and month, what is not as stretches of months. May import {@code
 * definition}; knows no SQL.
 */
package org.sapwood.engine.cube;
