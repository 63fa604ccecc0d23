package org.sapwood.briefing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Tables and columns in words. */
final class Records {
    private static final int MOST_NAMED = 4;

    private Records() {}

    /** A few of them by name, in order. */
    static String inWords(Collection<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        String named = sorted.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return sorted.size() > MOST_NAMED ? named + " and " + (sorted.size() - MOST_NAMED) + " more" : named;
    }
}
