package org.sapwood.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;

/** Messages in one language; what is not translated yet is said in English. */
public final class Words {
    /** Each part of the app has its own files, {@code part.properties} and {@code part_cy.properties}. */
    public static final List<String> PARTS = List.of(
            "messages",
            "forms",
            "plan",
            "briefings",
            "digest",
            "items",
            "records",
            "roles",
            "takeaway",
            "voices",
            "year",
            "workshop");

    /** Where they are kept. */
    public static final String FOLDER = "/org/sapwood/web/";

    private static final Map<String, String> IN_ENGLISH = read("");
    private static final Map<String, String> IN_WELSH = inWelsh();
    private static final Words ENGLISH = new Words(Locale.UK, IN_ENGLISH);
    private static final Words WELSH = new Words(Locale.of("cy", "GB"), IN_WELSH);

    private final Locale locale;
    private final Map<String, String> messages;

    private Words(Locale locale, Map<String, String> messages) {
        this.locale = locale;
        this.messages = messages;
    }

    public static Words english() {
        return ENGLISH;
    }

    public static Words welsh() {
        return WELSH;
    }

    /** @param language {@code cy} for Welsh; everything else is English */
    public static Words in(String language) {
        return language.equals("cy") ? WELSH : ENGLISH;
    }

    /** @throws MissingResourceException for a key that no one has written */
    public String say(String key, Object... values) {
        String message = messages.get(key);
        if (message == null) {
            throw new MissingResourceException("There is no message " + key, Words.class.getName(), key);
        }
        return new MessageFormat(message, locale).format(values);
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** With the time of day, as clocks in the council show it. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(instant.atZone(Today.COUNCIL));
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    private static Map<String, String> inWelsh() {
        Map<String, String> messages = new LinkedHashMap<>(IN_ENGLISH);
        messages.putAll(read("_cy"));
        return messages;
    }

    private static Map<String, String> read(String language) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (String part : PARTS) {
            part(part + language + ".properties").forEach((key, text) -> {
                if (messages.put(key.toString(), text.toString()) != null) {
                    throw new IllegalStateException("The message " + key + " is written twice");
                }
            });
        }
        return messages;
    }

    private static Properties part(String name) {
        Properties part = new Properties();
        try (InputStream bytes = Words.class.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw new IllegalStateException("There are no messages " + name);
            }
            try (Reader in = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                part.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return part;
    }
}
