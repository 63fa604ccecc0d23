package org.sapwood.definition;

/** Where a definition comes from. */
public record Source(String framework, String year, String authority, String reference) {}
