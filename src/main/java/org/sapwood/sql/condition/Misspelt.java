package org.sapwood.sql.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Refusal;

/** What people write out of habit from other languages, with what to write here. */
final class Misspelt {
    private static final Map<String, String> SYMBOLS = symbols();

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("datediff", "Write days(from, to)"),
            Map.entry("date_diff", "Write days(from, to), workdays(from, to) or months(from, to)"),
            Map.entry("date_add", "Write add_days(date, number) or add_months(date, number)"),
            Map.entry("dateadd", "Write add_days(date, number) or add_months(date, number)"),
            Map.entry("networkdays", "Write workdays(from, to)"),
            Map.entry("today", "Write as_at, the last day of the period, or extracted_on"),
            Map.entry("now", "Write as_at, the last day of the period, or extracted_on"),
            Map.entry("isnull", "Write name is null"),
            Map.entry("coalesce", "Missing is never another value: test it with name is null"),
            Map.entry("ifnull", "Missing is never another value: test it with name is null"));

    private static final Map<String, String> NAMES = Map.of(
            "current_date", "Write as_at, the last day of the period, or extracted_on",
            "today", "Write as_at, the last day of the period, or extracted_on",
            "case", "Write and, or and not, or compute it in the population",
            "like", "Compare whole texts with = or in, or compute it in the population",
            "exists", "A condition sees one case: compute it in the population",
            "select", "A condition sees one case: compute it in the population");

    private Misspelt() {}

    private static Map<String, String> symbols() {
        Map<String, String> cures = new LinkedHashMap<>();
        cures.put("&&", "Write and");
        cures.put("||", "Write or");
        cures.put("==", "Write = once");
        cures.put("--", "Leave comments out; because and title are the places for words");
        cures.put("\"", "Write a text in single quotes, and a name without quotes");
        cures.put("\u201c", "Write a text in straight single quotes, as 'Y'");
        cures.put("\u201d", "Write a text in straight single quotes, as 'Y'");
        cures.put("\u2018", "Write a text in straight single quotes, as 'Y'");
        cures.put("\u2019", "Write a text in straight single quotes, as 'Y'");
        cures.put("`", "Write names without quotes");
        cures.put("\u2264", "Write <=");
        cures.put("\u2265", "Write >=");
        cures.put("\u2260", "Write <>");
        cures.put("\u2013", "Write an ordinary minus, -");
        cures.put("\u00a0", "Put an ordinary space in its place");
        cures.put("!", "Write not");
        cures.put(";", "End the condition without a mark");
        cures.put(".", "Write the name of the column alone, and a number with a digit before its point");
        cures.put("%", "Write the share as a number, such as 0.5");
        cures.put(":", "Types are known from the population; leave the cast out");
        return cures;
    }

    static Refusal symbol(ConditionText source, int at) {
        for (Map.Entry<String, String> entry : SYMBOLS.entrySet()) {
            if (source.text().startsWith(entry.getKey(), at)) {
                return source.refused(at, notPart(entry.getKey()), entry.getValue());
            }
        }
        int character = source.text().codePointAt(at);
        String shown = Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE
                ? "the character U+%04X".formatted(character)
                : Character.toString(character);
        return source.refused(at, notPart(shown), "Take it out; text goes in single quotes");
    }

    private static String notPart(String symbol) {
        return symbol + " is not part of a condition";
    }

    /** What to write in place of a function of another language. */
    static Optional<String> functionCure(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    static String nameCure(String name, String otherwise) {
        return NAMES.getOrDefault(name, otherwise);
    }
}
