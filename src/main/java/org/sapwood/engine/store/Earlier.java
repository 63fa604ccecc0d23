package org.sapwood.engine.store;

/** An earlier snapshot that a new one may be built upon, and what differs between the two. */
public record Earlier(SnapshotTables tables, Touched touched) {}
