package org.sapwood.sql.population;

import java.util.Optional;
import org.sapwood.definition.ValueType;

/**
 * What a value is.
 *
 * @param type empty for a bare null, which takes the type of what stands beside it
 * @param isPeriodId true when it is {@code period.period_id} handed on unchanged
 */
record Kind(Optional<ValueType> type, boolean isPeriodId) {
    static final Kind NULL = new Kind(Optional.empty(), false);

    static Kind of(ValueType type) {
        return new Kind(Optional.of(type), false);
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
            return Optional.of(new Kind(other.type, isPeriodId && other.isPeriodId));
        }
        if (other.type.isEmpty()) {
            return Optional.of(new Kind(type, false));
        }
        return isNumber() && other.isNumber() ? Optional.of(of(ValueType.DECIMAL)) : Optional.empty();
    }

    String inWords() {
        return type.map(ValueType::inWords).orElse("null");
    }
}
