package org.sapwood.engine.finish;

/** Indexes of months in the grid, both included. */
public record Months(int first, int last) {}
