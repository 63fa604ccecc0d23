package org.sapwood.definition;

/**
 * The types of the condition language. In Java their values are {@code String}, {@code LocalDate}, {@code Long}, {@code
 * Double} and {@code Boolean}; a missing value is {@code null} in every type.
 */
public enum ValueType {
    TEXT("text"),
    DATE("a date"),
    INTEGER("a whole number"),
    DECIMAL("a number"),
    BOOLEAN("yes or no");

    private final String inWords;

    ValueType(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
