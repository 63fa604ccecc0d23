package org.sapwood.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One question of a form. Its label is the message {@code form.field}, its hint {@code form.field.hint} where there is one.
 *
 * @param required whether the form can be sent without an answer
 * @param options what can be chosen; none where one writes
 */
public record Field(String name, Widget widget, boolean required, List<Option> options) {
    public Field {
        options = List.copyOf(options);
    }

    public static Field line(String name) {
        return new Field(name, Widget.LINE, true, List.of());
    }

    public static Field text(String name) {
        return new Field(name, Widget.TEXT, true, List.of());
    }

    public static Field lines(String name) {
        return new Field(name, Widget.LINES, true, List.of());
    }

    public static Field day(String name) {
        return new Field(name, Widget.DAY, true, List.of());
    }

    public static Field number(String name) {
        return new Field(name, Widget.NUMBER, true, List.of());
    }

    public static Field pick(String name, List<Option> options) {
        return new Field(name, Widget.PICK, true, options);
    }

    public static Field radio(String name, List<Option> options) {
        return new Field(name, Widget.RADIO, true, options);
    }

    /** One of the words of an enum, each said by the message {@code form.field.word}. */
    public static <E extends Enum<E>> Field radio(String name, Class<E> words) {
        return radio(name, options(words));
    }

    public static Field several(String name, List<Option> options) {
        return new Field(name, Widget.SEVERAL, true, options);
    }

    /** The same question, which may be left empty. */
    public Field optional() {
        return new Field(name, widget, false, options);
    }

    private static <E extends Enum<E>> List<Option> options(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> new Option(value(word), Optional.empty()))
                .toList();
    }

    static String value(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
