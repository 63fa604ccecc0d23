/**
 * What a measure, rule, population, period, target, band, table and organisation is. Records only: no reading, no
 * counting, no results. May import only {@code java.*}.
 */
package org.sapwood.definition;
