package org.sapwood.records.cell;

/** A way in which a value was adapted to its declared type. Each use is counted and reported. */
public enum Coercion {
    DAY_FIRST("dates in dd/mm/yyyy"),
    COMPACT_DATE("dates without separators"),
    WITH_TIME("dates with a time, read as their date"),
    ONE_ZERO("1/0 read as Y/N"),
    TRUE_FALSE("true/false read as Y/N"),
    YES_NO("yes/no read as Y/N"),
    SMALL_LETTERS("y/n read as Y/N"),
    NUMBER_AS_ID("ids with .0, read without"),
    DECIMAL_AS_WHOLE("whole numbers with .0, read without"),
    NULL_TEXT("the word NULL read as blank"),
    SPACES("spaces around the value removed"),
    WINDOWS_1252("values read as Windows-1252 (Latin-1), because the file is not UTF-8");

    private final String inWords;

    Coercion(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
