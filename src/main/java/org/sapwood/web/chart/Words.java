package org.sapwood.web.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the drawings, in the language of the reader; what is not translated is English. */
public final class Words {
    private static final String BUNDLE = "org.sapwood.web.chart.words";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(Locale locale) {
        return new Words(locale);
    }

    public static Words english() {
        return new Words(Locale.UK);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... details) {
        return details.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(details);
    }
}
