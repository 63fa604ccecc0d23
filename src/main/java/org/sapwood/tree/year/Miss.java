package org.sapwood.tree.year;

/** A prime PI of a team that misses its target, or likely will. */
public record Miss(String team, String measure) {}
