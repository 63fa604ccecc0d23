package org.sapwood.sql.condition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.sapwood.definition.ValueType;

/** The facts of one case as the language knows them. */
final class Facts {
    private Facts() {}

    /** A fact in its type; a number may come in another width. */
    static Object value(Map<String, Object> facts, String name, ValueType type) {
        Object value = facts.get(name);
        return switch (value) {
            case null -> null;
            case String _ when type == ValueType.TEXT -> value;
            case LocalDate _ when type == ValueType.DATE -> value;
            case Boolean _ when type == ValueType.BOOLEAN -> value;
            case Long whole when type == ValueType.INTEGER -> whole;
            case Integer whole when type == ValueType.INTEGER -> whole.longValue();
            case Short whole when type == ValueType.INTEGER -> whole.longValue();
            case Number number when type == ValueType.DECIMAL -> number.doubleValue();
            default ->
                throw new IllegalArgumentException(name + " is " + type.inWords() + " and was given as "
                        + value.getClass().getSimpleName());
        };
    }

    /** By code point: {@code String.compareTo} goes by halves of characters and puts rare ones too early. */
    static int compareTexts(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
