package org.sapwood.definition;

import java.util.Locale;

/** The levels of the organisation at which figures are given. */
public enum Level {
    UNIT,
    SERVICE,
    DISTRICT,
    COUNTY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
