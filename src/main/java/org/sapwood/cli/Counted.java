package org.sapwood.cli;

/** A number with its noun. */
final class Counted {
    private Counted() {}

    static String of(long count, String one, String several) {
        return String.format("%,d %s", count, count == 1 ? one : several);
    }
}
