package org.sapwood.sql.population;

/** Where in a SELECT an expression stands, and what may stand there on every engine. */
enum Clause {
    OUTPUT("the SELECT list", true, true, true),
    WHERE("WHERE", true, false, false),
    HAVING("HAVING", true, true, false),
    /** One engine refuses any SELECT here, and the look-up of working days is one. */
    ON("ON", false, false, false),
    COUNTED("what is counted", false, false, false),
    WINDOW("a window", false, false, false),
    /** Arguments of date functions that are printed as a query of their own. */
    DATE_ARGUMENT("a date function", false, false, false);

    private final String inWords;
    private final boolean queries;
    private final boolean totals;
    private final boolean windows;

    Clause(String inWords, boolean queries, boolean totals, boolean windows) {
        this.inWords = inWords;
        this.queries = queries;
        this.totals = totals;
        this.windows = windows;
    }

    String inWords() {
        return inWords;
    }

    boolean mayHoldQueries() {
        return queries;
    }

    boolean mayHoldTotals() {
        return totals;
    }

    boolean mayHoldWindows() {
        return windows;
    }
}
