package org.sapwood.web.form;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was typed into a form, by field, exactly as it was typed. Reading a value asks for one that {@link Check} let pass. */
public record Answers(Map<String, List<String>> values) {
    static final List<String> PARTS_OF_A_DAY = List.of("-day", "-month", "-year");

    public Answers {
        values = Map.copyOf(values);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /** Of what a browser sent, what the form asks for. */
    public static Answers sent(Form form, Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            for (String name : names(field)) {
                String[] sent = parameters.getOrDefault(name, new String[0]);
                values.put(
                        name,
                        Arrays.stream(sent)
                                .map(text -> text.replace("\r\n", "\n"))
                                .toList());
            }
        }
        return new Answers(values);
    }

    private static List<String> names(Field field) {
        return field.widget() == Widget.DAY
                ? PARTS_OF_A_DAY.stream().map(part -> field.name() + part).toList()
                : List.of(field.name());
    }

    public Answers with(String name, String... texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(texts));
        return new Answers(more);
    }

    public Answers with(String name, Optional<String> text) {
        return text.map(one -> with(name, one)).orElse(this);
    }

    public Answers with(String name, Enum<?> word) {
        return with(name, Field.value(word));
    }

    public Answers withLines(String name, List<String> lines) {
        return with(name, String.join("\n", lines));
    }

    public Answers with(String name, LocalDate day) {
        return with(name + "-day", String.valueOf(day.getDayOfMonth()))
                .with(name + "-month", String.valueOf(day.getMonthValue()))
                .with(name + "-year", String.valueOf(day.getYear()));
    }

    /** As it was typed; empty when nothing was. */
    public String raw(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public String text(String name) {
        return raw(name).strip();
    }

    public Optional<String> maybe(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    public List<String> several(String name) {
        return values.getOrDefault(name, List.of());
    }

    public List<String> lines(String name) {
        return raw(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public BigDecimal number(String name) {
        return new BigDecimal(text(name));
    }

    public LocalDate day(String name) {
        return LocalDate.of(
                Integer.parseInt(text(name + "-year")),
                Integer.parseInt(text(name + "-month")),
                Integer.parseInt(text(name + "-day")));
    }

    public Optional<LocalDate> maybeDay(String name) {
        return hasDay(name) ? Optional.of(day(name)) : Optional.empty();
    }

    boolean hasDay(String name) {
        return PARTS_OF_A_DAY.stream().anyMatch(part -> !text(name + part).isEmpty());
    }

    public <E extends Enum<E>> E choice(String name, Class<E> words) {
        return Enum.valueOf(words, text(name).toUpperCase(Locale.ROOT));
    }

    /** One text from which {@link #read} makes the same answers again. */
    public String write() {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(text -> pairs.add(encoded(name) + "=" + encoded(text))));
        return String.join("&", pairs);
    }

    public static Answers read(String written) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), any -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Answers(values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
