/**
 * Runs the rules of a statutory return over its rows: in memory, without a snapshot, every rule by itself, so that no cell
 * and no rule stops another.
 */
package org.sapwood.engine.validate;
