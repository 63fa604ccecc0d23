package org.sapwood.web.form;

import java.util.stream.Collectors;
import org.sapwood.web.frame.Words;

/** What was answered, as one reads it. */
public final class Spoken {
    private Spoken() {}

    public static String label(Words words, Form form, Field field, Option option) {
        return option.label()
                .map(label -> label.in(words))
                .orElseGet(() -> words.say(form.name() + "." + field.name() + "." + option.value(), form.gaps()));
    }

    /** Empty when nothing was answered. */
    public static String answer(Words words, Form form, Field field, Answers answers) {
        return switch (field.widget()) {
            case DAY ->
                Answers.PARTS_OF_A_DAY.stream()
                        .map(part -> answers.text(field.name() + part))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
            case RADIO, PICK, SEVERAL ->
                field.options().stream()
                        .filter(option -> answers.has(field.name(), option.value()))
                        .map(option -> label(words, form, field, option))
                        .collect(Collectors.joining(", "));
            default -> answers.text(field.name());
        };
    }
}
