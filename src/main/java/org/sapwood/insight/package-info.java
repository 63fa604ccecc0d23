/**
 * What figures say beyond themselves: for now, where a year is likely to end. Pure arithmetic on numbers that are
 * handed in; it reads no records, no clock and no definitions.
 */
package org.sapwood.insight;
