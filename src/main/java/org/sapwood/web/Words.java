package org.sapwood.web;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Messages in one language; what is not translated yet is said in English. */
public final class Words {
    private static final String BUNDLE = "org.sapwood.web.messages";
    private static final Locale ENGLISH = Locale.UK;
    private static final Locale WELSH = Locale.of("cy", "GB");

    private final Locale locale;
    private final ResourceBundle messages;

    private Words(Locale locale, Locale language) {
        this.locale = locale;
        this.messages = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words english() {
        return new Words(ENGLISH, Locale.ROOT);
    }

    public static Words welsh() {
        return new Words(WELSH, Locale.of("cy"));
    }

    /** @throws MissingResourceException for a key that no one has written */
    public String say(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    public String language() {
        return locale.getLanguage();
    }
}
