/**
 * Runs counting queries and fills the cube from their rows: one pass over a population for all its definitions. May import
 * {@code engine.cube}, {@code engine.store}, {@code sql} and {@code definition}; knows nothing of periods or levels.
 */
package org.sapwood.engine.count;
