/**
 * From a snapshot to scores and the cases behind them. Each population is materialised once for a snapshot ({@code
 * engine.store}), counted in one pass for all definitions over all months ({@code engine.count}) into an additive cube ({@code
 * engine.cube}) and finished in plain arrays ({@code engine.finish}). May import {@code records}, {@code sql}, {@code access}
 * and {@code definition}; knows no table, code or word of any service, and prints nothing.
 *
 * <p>Every read of cases or counts takes a {@code Scope}; facts and outcomes are computed without one.
 */
package org.sapwood.engine;
