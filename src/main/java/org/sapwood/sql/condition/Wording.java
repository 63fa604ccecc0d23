package org.sapwood.sql.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.ValueType;

/** The words for names, values, lists and comparisons. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Wording() {}

    /** "working_days_taken" as "working days taken". */
    static String name(String name) {
        return name.replace('_', ' ').strip();
    }

    static String value(Object value) {
        return switch (value) {
            case null -> "blank";
            case String text -> text.isBlank() || !text.equals(text.strip()) ? "\"" + text + "\"" : text;
            case LocalDate day -> DAY.format(day);
            case Boolean yes -> yes ? "yes" : "no";
            case Double number -> decimal(number);
            default -> value.toString();
        };
    }

    /** At most four digits after the point: people read it. */
    private static String decimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** "a, b and c", with semicolons where the parts have commas of their own. */
    static String list(List<String> parts, String word) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        boolean commas = parts.stream().anyMatch(part -> part.contains(","));
        String head = String.join(commas ? "; " : ", ", parts.subList(0, parts.size() - 1));
        return head + (commas ? "; " : " ") + word + " " + parts.getLast();
    }

    /** "is at most", "is on or before", "is or comes before": the verb with the comparison. */
    static String verb(Comparator comparator, ValueType type) {
        return switch (comparator) {
            case EQUAL -> "is";
            case NOT_EQUAL -> "is not";
            case LESS -> before(type);
            case AT_MOST ->
                switch (type) {
                    case DATE -> "is on or before";
                    case TEXT -> "is or comes before";
                    case INTEGER, DECIMAL, BOOLEAN -> "is at most";
                };
            case MORE ->
                switch (type) {
                    case DATE -> "is after";
                    case TEXT -> "comes after";
                    case INTEGER, DECIMAL, BOOLEAN -> "is more than";
                };
            case AT_LEAST ->
                switch (type) {
                    case DATE -> "is on or after";
                    case TEXT -> "is or comes after";
                    case INTEGER, DECIMAL, BOOLEAN -> "is at least";
                };
        };
    }

    private static String before(ValueType type) {
        return switch (type) {
            case DATE -> "is before";
            case TEXT -> "comes before";
            case INTEGER, DECIMAL, BOOLEAN -> "is less than";
        };
    }
}
