/**
 * Where materialised populations live: a read-only DuckDB file for each snapshot, or a schema on a PostgreSQL server. Each
 * population is materialised once and read behind the strictest settings the engine has. May import {@code sql}, {@code
 * records} and {@code definition}; may not know a measure's scoring.
 */
package org.sapwood.engine.store;
