package org.sapwood.definition;

/** A condition as its author wrote it, and what it means. */
public record Clause(String text, Expression meaning) {}
