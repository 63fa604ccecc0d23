/**
 * The year in figures: who is likely to miss what, what a review freezes, what a curve would do if nothing were done, how
 * often anybody was surprised. May import {@code briefing} and everything below it.
 */
package org.sapwood.briefing.year;
