package org.sapwood.web.page;

import java.util.Locale;

/** A word and what it means here. */
public record HelpEntry(String word, String meaning) {
    public String anchor() {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
