package org.sapwood.web.form;

import java.util.List;

/**
 * Why an answer cannot be taken.
 *
 * @param message its key; the label of the question stands before it
 */
public record Mistake(String field, String message, List<String> about) {
    static Mistake of(Field field, String message, Object... about) {
        return new Mistake(
                field.name(),
                "mistake." + message,
                java.util.Arrays.stream(about).map(String::valueOf).toList());
    }

    public Object[] gaps() {
        return about.toArray();
    }
}
