/**
 * The condition language: its reader, its interpreter, its writer into SQL and its wording for people. May import
 * {@code definition} and {@code sql.dialect}; knows no engine, no file and no population.
 */
package org.sapwood.sql.condition;
