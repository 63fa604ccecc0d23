package org.sapwood.insight.disclosure;

/**
 * How careful a release is.
 *
 * @param smallest the smallest count that may be told, apart from nought; counts from 1 to one less are withheld
 * @param doubt how far apart, in whole cases, the least and the most must be that an outsider can hold a withheld count
 *     to be
 */
public record Profile(int smallest, int doubt) {
    public Profile {
        if (smallest < 2 || doubt < 1) {
            throw new IllegalArgumentException("A release withholds nothing with smallest " + smallest + " and doubt "
                    + doubt + ": give at least 2 and 1");
        }
    }

    /** Counts of 1 to 4 are withheld, and nobody can tell a withheld count to within fewer than 4. */
    public static Profile usual() {
        return new Profile(5, 4);
    }

    boolean isSmall(long count) {
        return count > 0 && count < smallest;
    }
}
