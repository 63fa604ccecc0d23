package org.sapwood.definition;

/** A name and the type of its values: a column of a relation, or a fact of a case. */
public record NamedType(String name, ValueType type) {}
