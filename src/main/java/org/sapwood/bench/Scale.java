package org.sapwood.bench;

/**
 * How large the made-up nation is.
 *
 * @see NationalRecords
 */
public enum Scale {
    SMALL(100_000, 120),
    COUNTY(0, 0),
    WEB(0, 0),
    VALIDATE(0, 0),
    NATIONAL(10_000_000, 6_000),
    NATIONAL100(100_000_000, 6_000);

    private final long cases;
    private final int teams;

    Scale(long cases, int teams) {
        this.cases = cases;
        this.teams = teams;
    }

    /** Case rows over all six subjects; 0 for those whose size is a department's. */
    long cases() {
        return cases;
    }

    int teams() {
        return teams;
    }

    boolean isNational() {
        return this == NATIONAL || this == NATIONAL100;
    }
}
