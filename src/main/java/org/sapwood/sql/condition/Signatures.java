package org.sapwood.sql.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.DateFunction;

/** The date functions as they are written. */
final class Signatures {
    private Signatures() {}

    static Optional<DateFunction> function(String word) {
        return Arrays.stream(DateFunction.values())
                .filter(function -> function.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(DateFunction.values()).map(DateFunction::word).toList();
    }

    static List<String> all() {
        return Arrays.stream(DateFunction.values()).map(Signatures::of).toList();
    }

    static String of(DateFunction function) {
        return function.word()
                + switch (function) {
                    case DAYS, WORKDAYS, MONTHS -> "(from, to)";
                    case AGE -> "(born, on)";
                    case ADD_DAYS, ADD_MONTHS -> "(date, number)";
                    case WITHIN_MONTHS -> "(earlier, later, number)";
                    case OVERLAPS -> "(a from, a to, b from, b to)";
                };
    }
}
