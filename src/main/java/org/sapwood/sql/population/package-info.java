/**
 * The gate for populations and relations: their SQL is read by Calcite's parser through our own words, turned into a
 * small tree that holds only what all engines do alike, typed over the tables of the packs, and printed anew for each
 * engine. Nothing of the text reaches an engine by any other way. May import {@code definition}, {@code sql.dialect} and
 * Calcite's parser (no validator, no planner); may not import conditions, packs or anything that runs SQL.
 *
 * <p>What a PostgreSQL server needs for the same answers: text is ordered by code point, so its database is created with
 * the builtin locale {@code C.UTF-8} (17 and later: {@code create database ... template template0 locale_provider
 * builtin builtin_locale 'C.UTF-8'}), or with locale {@code C}, where {@code lower} and {@code upper} see only the
 * letters A to Z. The German sharp s is the one letter of European languages whose capital DuckDB and PostgreSQL give
 * differently.
 */
package org.sapwood.sql.population;
