package org.sapwood.packs.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the loops count: by measure, month and unit. */
public final class Cells {
    /** What became of a case. */
    public enum Fate {
        MET,
        NOT_MET,
        EXCLUDED,
        CANNOT_TELL
    }

    public record Key(String measure, YearMonth month, String unit) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    /** The four counts that a score gives. */
    public record Count(long denominator, long numerator, long excluded, long cannotTell) {
        public Count plus(Count other) {
            return new Count(
                    denominator + other.denominator,
                    numerator + other.numerator,
                    excluded + other.excluded,
                    cannotTell + other.cannotTell);
        }

        Count with(Fate fate) {
            return new Count(
                    denominator + (fate == Fate.EXCLUDED ? 0 : 1),
                    numerator + (fate == Fate.MET ? 1 : 0),
                    excluded + (fate == Fate.EXCLUDED ? 1 : 0),
                    cannotTell + (fate == Fate.CANNOT_TELL ? 1 : 0));
        }
    }

    /** A month and the day for which its states are given. */
    public record Month(YearMonth month, LocalDate day) {}

    private static final Count NONE = new Count(0, 0, 0, 0);

    private final Map<Key, Count> counts = new TreeMap<>();
    private final List<Month> months = new ArrayList<>();
    private final LocalDate extractedOn;

    public Cells(YearMonth first, LocalDate extractedOn) {
        this.extractedOn = extractedOn;
        for (YearMonth month = first; !month.isAfter(YearMonth.from(extractedOn)); month = month.plusMonths(1)) {
            LocalDate last = month.atEndOfMonth();
            months.add(new Month(month, last.isAfter(extractedOn) ? extractedOn : last));
        }
    }

    public LocalDate extractedOn() {
        return extractedOn;
    }

    public List<Month> months() {
        return months;
    }

    public Map<Key, Count> counts() {
        return counts;
    }

    /** An event on a day; one outside the months is not counted. */
    public void on(LocalDate day, String measure, String team, Fate fate) {
        YearMonth month = YearMonth.from(day);
        if (!month.isBefore(months.getFirst().month())
                && !month.isAfter(months.getLast().month())) {
            in(month, measure, team, fate);
        }
    }

    public void in(YearMonth month, String measure, String team, Fate fate) {
        Key key = new Key(measure, month, team == null ? "unallocated" : team);
        counts.merge(key, NONE.with(fate), (had, one) -> had.with(fate));
    }

    public static Fate when(boolean met) {
        return met ? Fate.MET : Fate.NOT_MET;
    }
}
