package org.sapwood.briefing.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;

/** The words of a briefing in one language; what is not translated yet is said in English. */
public final class Wording {
    private static final Properties IN_ENGLISH = read("wording.properties", new Properties());
    private static final Wording ENGLISH = new Wording(Locale.UK, IN_ENGLISH);
    private static final Wording WELSH =
            new Wording(Locale.of("cy", "GB"), read("wording_cy.properties", new Properties(IN_ENGLISH)));

    private final Locale locale;
    private final Properties messages;

    private Wording(Locale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** @param language {@code cy} for Welsh; English for every other */
    public static Wording in(String language) {
        return language.equals(WELSH.language()) ? WELSH : ENGLISH;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** @throws MissingResourceException for a key that no one has written */
    String say(String key, Object... values) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new MissingResourceException("There is no wording " + key, Wording.class.getName(), key);
        }
        return new MessageFormat(message, locale).format(values);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    private static Properties read(String name, Properties into) {
        try (InputStream bytes = Wording.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("There is no " + name);
            }
            try (Reader in = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                into.load(in);
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
