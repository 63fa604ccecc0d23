package org.sapwood.records.cell;

/** Why a cell cannot be read, and what mends it. */
public enum Problem {
    IMPOSSIBLE_DATE("is not a day in the calendar", "Correct the date in the case system"),
    YEAR_OUT_OF_RANGE("has a year outside 1900 to 2100", "Correct the year in the case system"),
    SHORT_YEAR("has a year of two digits", "Export dates as yyyy-mm-dd"),
    MONTH_FIRST("is a date with the month first", "Export dates as yyyy-mm-dd or dd/mm/yyyy"),
    SERIAL_DATE("is a spreadsheet's number of a day, not a date", "Export dates as yyyy-mm-dd"),
    NOT_A_DATE("is not a date", "Give the date as yyyy-mm-dd or dd/mm/yyyy, or leave it blank"),
    NOT_A_FLAG("is neither yes nor no", "Give Y or N, 1 or 0, true or false, or leave it blank"),
    NOT_A_WHOLE_NUMBER("is not a whole number", "Give digits only, or leave it blank"),
    NOT_A_NUMBER("is not a number", "Give digits with at most one point, or leave it blank"),
    ROUNDED_ID(
            "is an id that a spreadsheet has rounded",
            "Export again from the case system without opening the file in a spreadsheet"),
    TOO_LONG("is longer than 100,000 characters", "Look for a quote that is never closed, or shorten the text"),
    LOST_CHARACTER("has a character that was lost in conversion", "Export the file as UTF-8");

    private final String inWords;
    private final String cure;

    Problem(String inWords, String cure) {
        this.inWords = inWords;
        this.cure = cure;
    }

    public String inWords() {
        return inWords;
    }

    public String cure() {
        return cure;
    }
}
