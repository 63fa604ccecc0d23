package org.sapwood.web.form;

import java.util.Optional;
import org.sapwood.web.frame.Said;

/**
 * One possible answer.
 *
 * @param value as it is sent
 * @param label as it is read; empty where the form's messages say it
 */
public record Option(String value, Optional<Said> label) {
    public static Option of(String value, String label) {
        return new Option(value, Optional.of(Said.as(label)));
    }
}
