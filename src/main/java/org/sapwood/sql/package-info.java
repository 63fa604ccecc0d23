/**
 * Texts become SQL texts: the condition language ({@code condition}), the population gate ({@code population}) and what
 * differs between engines ({@code dialect}). Nothing here opens a connection. May import {@code definition} and
 * {@code access}; {@code population} also the SQL parser library.
 */
package org.sapwood.sql;
