package org.sapwood.records.returns.out;

/** Dates as returns write them. */
final class Dates {
    private Dates() {}

    /** From yyyy-mm-dd to dd/mm/yyyy; null stays null. */
    static String dayFirst(String date) {
        return date == null ? null : date.substring(8, 10) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4);
    }
}
