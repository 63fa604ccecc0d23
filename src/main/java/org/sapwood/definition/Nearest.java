package org.sapwood.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody most likely meant, for the cure of a fault. */
public final class Nearest {
    private static final int MOST_NAMES_LISTED = 12;

    private Nearest() {}

    /** The name with the fewest letters changed, when that is at most a third of them (and one in short names). */
    public static Optional<String> to(String written, Collection<String> names) {
        int most = Math.max(1, written.length() / 3);
        String small = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= most)
                .filter(name -> distance(small, name.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt((String name) -> distance(small, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code Did you mean completed?}, or the names to choose from when they are few and none is near. */
    public static String cure(String written, Collection<String> names) {
        Optional<String> nearest = to(written, names);
        if (nearest.isPresent()) {
            return "Did you mean " + nearest.get() + "?";
        }
        if (names.isEmpty()) {
            return "There are none to choose from here";
        }
        if (names.size() > MOST_NAMES_LISTED) {
            return "Look for the right name among the " + names.size() + " known here, or define it";
        }
        return "Use one of: " + String.join(", ", names.stream().sorted().toList());
    }

    /** Letters inserted, removed, replaced, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
