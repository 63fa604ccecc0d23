package org.sapwood.briefing.year;

/** Where a prime PI is heading. */
public enum Course {
    /** Even the better end of the likely range falls short. */
    WILL_LIKELY_MISS,
    /** The target lies inside the likely range. */
    MAY_MISS,
    /** Even the worse end of the likely range reaches the target. */
    WILL_LIKELY_REACH,
    NO_TARGET,
    /** Only shares of cases, counted by the day on which something happened, can be projected for now. */
    NO_PROJECTION,
    NO_FIGURE;

    /** Whether the half-year gate asks for an answer. */
    public boolean isMiss() {
        return this == WILL_LIKELY_MISS || this == MAY_MISS;
    }
}
