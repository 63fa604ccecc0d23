/**
 * What may leave the council of counts: small ones, and whatever would let somebody work them out from the rest, are
 * withheld. Whole-number arithmetic over counts that are handed in; start at {@link
 * org.sapwood.insight.disclosure.Release}.
 */
package org.sapwood.insight.disclosure;
