/**
 * From counts to figures, in plain arrays: levels by the organisation of each month, periods as sums of months, values
 * rounded once, bands. May import {@code engine.cube}, {@code definition} and the month grid of {@code sql}; runs no query.
 *
 * <p>Decided here: a rate divides by the people of the calendar year in which the financial year of the period's last month
 * began, and a part of a year is not scaled up. A mean or median is over cases that are met and have the value. Values are
 * taken as the shortest decimal that reads back as the stored number, so that 0.1 is 0.1.
 */
package org.sapwood.engine.finish;
