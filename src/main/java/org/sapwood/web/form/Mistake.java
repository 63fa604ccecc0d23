package org.sapwood.web.form;

import java.util.Arrays;
import java.util.Locale;
import org.sapwood.web.frame.Said;

/**
 * Why an answer cannot be taken.
 *
 * @param text the label of the question stands before it
 */
public record Mistake(String field, Said text) {
    static Mistake of(Field field, String message, Integer... about) {
        Object[] counts = Arrays.stream(about)
                .map(count -> String.format(Locale.UK, "%,d", count))
                .toArray();
        return new Mistake(field.name(), Said.of("mistake." + message, counts));
    }

    /** What a reader of the answer says, as a sentence. */
    static Mistake said(String field, Said sentence) {
        return new Mistake(field, Said.of("mistake.said", sentence));
    }
}
