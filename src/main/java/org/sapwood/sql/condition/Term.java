package org.sapwood.sql.condition;

import org.sapwood.definition.Expression;
import org.sapwood.definition.ValueType;

/** A typed part of a condition and where it was written: offset of its first character and after its last. */
record Term(Expression meaning, int from, int to) {
    ValueType type() {
        return meaning.type();
    }
}
