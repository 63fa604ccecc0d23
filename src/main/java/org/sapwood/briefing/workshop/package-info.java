/**
 * How a team finds a measure of its own: what is still to be done, what it would have shown, what there is instead, and
 * whether the prime PIs of a team are in balance. May import what the room above it may; decides nothing.
 */
package org.sapwood.briefing.workshop;
