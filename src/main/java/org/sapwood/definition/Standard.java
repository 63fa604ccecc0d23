package org.sapwood.definition;

/**
 * Something from outside or above that a team may rest a measure of its own on, from the register of a pack.
 *
 * @param title what it is called
 * @param says what it asks for, in the words of whoever entered it
 */
public record Standard(String id, String pack, Kind kind, String title, String says, Source source) {
    /** Who sets it. */
    public enum Kind {
        NATIONAL_STANDARD,
        CORPORATE_OBJECTIVE,
        DEPARTMENT_PRIORITY
    }

    /** In one line, with where it stands: {@code Title (authority, year)}. */
    public String inWords() {
        return title + " (" + source.authority() + ", " + source.year() + ")";
    }
}
