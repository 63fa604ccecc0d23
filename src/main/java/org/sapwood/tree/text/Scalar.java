package org.sapwood.tree.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sapwood.definition.Nearest;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;

/** Single values as text and back. */
final class Scalar {
    static final int LONGEST = 20_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Scalar() {}

    /** Why a text is not a value of a type, and what to do. */
    record Unreadable(String what, String cure) {}

    static String write(Object value) {
        return switch (value) {
            case Aspect aspect -> aspect.words();
            case Enum<?> constant -> word(constant);
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The value, or {@link Unreadable}. */
    static Object read(Class<?> type, String text) {
        if (type == String.class) {
            return text(text);
        }
        if (type.isEnum()) {
            return constant(type, text);
        }
        if (type == LocalDate.class) {
            return date(text);
        }
        if (type == FinancialYear.class) {
            return or(FinancialYear.read(text), "a financial year", "Write it as 2026/27");
        }
        return counted(type, text);
    }

    private static Object counted(Class<?> type, String text) {
        if (type == BigDecimal.class) {
            return or(
                    Optional.of(text).filter(NUMBER.asMatchPredicate()).map(BigDecimal::new),
                    "a number",
                    "Write it in digits with a point, such as 12.5");
        }
        if (type == int.class || type == Integer.class) {
            return or(
                    Optional.of(text).filter(WHOLE.asMatchPredicate()).map(Integer::valueOf),
                    "a whole number",
                    "Write it in digits, such as 12");
        }
        if (type == boolean.class) {
            return or(
                    Optional.of(text).filter(List.of("yes", "no")::contains).map("yes"::equals),
                    "yes or no",
                    "Write yes or no");
        }
        throw new IllegalArgumentException(type + " is not written as a text");
    }

    private static Object text(String text) {
        if (text.isBlank()) {
            return new Unreadable("is blank", "Write something, or leave the key out where it may be left out");
        }
        if (text.length() > LONGEST) {
            return new Unreadable(
                    "is %,d characters long".formatted(text.length()), "Shorten it to %,d".formatted(LONGEST));
        }
        return hasBroken(text)
                ? new Unreadable("holds a character that is not one", "Remove it, or type the text anew")
                : text;
    }

    /** A nought character or half of a pair: no database keeps it. */
    static boolean hasBroken(String text) {
        return text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }

    private static Object constant(Class<?> type, String text) {
        List<Object> constants = Arrays.asList((Object[]) type.getEnumConstants());
        List<String> words = constants.stream().map(Scalar::write).toList();
        int index = words.indexOf(text);
        return index < 0
                ? new Unreadable(
                        "is " + shown(text) + ", not one of its words",
                        Nearest.to(text, words)
                                .map(near -> "Did you mean " + near + "?")
                                .orElseGet(() -> "Use one of: " + String.join(", ", words)))
                : constants.get(index);
    }

    private static Object date(String text) {
        if (!DATE.matcher(text).matches()) {
            return new Unreadable("is " + shown(text) + ", not a date", "Write year-month-day, such as 2026-03-31");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return new Unreadable("is " + shown(text) + ", not a day of the calendar", "Look up the month's last day");
        }
    }

    private static Object or(Optional<?> value, String wanted, String cure) {
        return value.<Object>map(found -> found).orElseGet(() -> new Unreadable("is not " + wanted, cure));
    }

    private static String shown(String text) {
        return '"' + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + '"';
    }
}
