package org.sapwood.sql.condition;

import java.util.List;
import java.util.function.Supplier;

/** Yes, no and unknown, the last as null: the logic of SQL. */
final class Truth {
    private Truth() {}

    /** No if any is no, else unknown if any is unknown, else yes. */
    static Boolean and(List<Supplier<Boolean>> terms) {
        return unlessAny(Boolean.FALSE, terms);
    }

    /** Yes if any is yes, else unknown if any is unknown, else no. */
    static Boolean or(List<Supplier<Boolean>> terms) {
        return unlessAny(Boolean.TRUE, terms);
    }

    static Boolean not(Boolean term) {
        return term == null ? null : Boolean.valueOf(!term);
    }

    private static Boolean unlessAny(Boolean decisive, List<Supplier<Boolean>> terms) {
        boolean unknown = false;
        for (Supplier<Boolean> term : terms) {
            Boolean value = term.get();
            if (decisive.equals(value)) {
                return decisive;
            }
            unknown |= value == null;
        }
        return unknown ? null : not(decisive);
    }
}
