/**
 * A made-up county: children, their histories and the files that a council would hold about them, from a seed. Faults
 * and gaming are put in on purpose and listed in a truth file. Nothing in it is about a real person or place.
 *
 * <p>May import {@code definition}, {@code records} and its own packages. Knows the tables and codes of children's
 * services, which no other room but content may.
 */
package org.sapwood.synthetic;
