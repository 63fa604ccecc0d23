package org.sapwood.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why an answer cannot be taken.
 *
 * @param message its key; the label of the question stands before it
 */
public record Mistake(String field, String message, List<String> about) {
    static Mistake of(Field field, String message, Integer... about) {
        return new Mistake(
                field.name(),
                "mistake." + message,
                Arrays.stream(about)
                        .map(count -> String.format(Locale.UK, "%,d", count))
                        .toList());
    }

    /** What a reader of the answer says, as a sentence. */
    static Mistake said(String field, String sentence) {
        return new Mistake(field, "mistake.said", List.of(sentence));
    }

    public Object[] gaps() {
        return about.toArray();
    }
}
