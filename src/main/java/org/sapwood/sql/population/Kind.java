package org.sapwood.sql.population;

import java.util.Optional;
import org.sapwood.definition.ValueType;

/**
 * What a value is.
 *
 * @param type empty for a bare null, which takes the type of what stands beside it
 * @param isPeriodId true when it is {@code period.period_id} handed on unchanged
 * @param pieces of how many texts it may be joined at most, through every WITH; 1 for anything else
 */
record Kind(Optional<ValueType> type, boolean isPeriodId, int pieces) {
    static final Kind NULL = new Kind(Optional.empty(), false, 1);

    static Kind of(ValueType type) {
        return new Kind(Optional.of(type), false, 1);
    }

    boolean is(ValueType wanted) {
        return type.isEmpty() || type.get() == wanted;
    }

    boolean isNumber() {
        return type.isEmpty() || type.get().isNumber();
    }

    /** The kind that holds both, or empty when they do not go together. */
    Optional<Kind> with(Kind other) {
        if (type.isEmpty() || type.equals(other.type)) {
            return Optional.of(new Kind(other.type, isPeriodId && other.isPeriodId, Math.max(pieces, other.pieces)));
        }
        if (other.type.isEmpty()) {
            return Optional.of(plain());
        }
        return isNumber() && other.isNumber() ? Optional.of(of(ValueType.DECIMAL)) : Optional.empty();
    }

    /** The same, made anew and no longer the period's own id. */
    Kind plain() {
        return new Kind(type, false, pieces);
    }

    String inWords() {
        return type.map(ValueType::inWords).orElse("null");
    }
}
