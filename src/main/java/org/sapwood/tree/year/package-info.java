/**
 * The year of a department: stages with dates and gates, signing and what it locks, the half-year gate, the surprise
 * index. Pure functions of a tree and a day. May import {@code definition}, {@code tree.item} and {@code tree.thread}.
 */
package org.sapwood.tree.year;
