package org.sapwood.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Days put together so that a limit falls on an edge and there are few enough bars to see. */
record Bins(List<Bin> bins, int limit) {
    /** @param last empty for the bin that holds everything from {@code first} up */
    record Bin(int first, Optional<Integer> last, long cases, boolean late) {}

    private static final int MOST = 24;
    private static final int[] WIDTHS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final int MOST_LIMITS = 3;
    private static final double SHARE_SHOWN_SINGLY = 0.98;

    static Bins of(SortedMap<Integer, Long> casesByDays, int limit) {
        int last = Math.max(limit + 1, casesByDays.lastKey());
        int shown = Math.min(last, Math.clamp(percentile(casesByDays), 2 * limit, MOST_LIMITS * limit));
        int width = 1;
        for (int each : WIDTHS) {
            width = each;
            if (shown / each < MOST) {
                break;
            }
        }
        List<Bin> bins = new ArrayList<>();
        int first = Math.min(0, casesByDays.firstKey());
        int end = first + Math.floorMod(limit - first, width);
        while (first <= shown) {
            bins.add(new Bin(first, Optional.of(end), between(casesByDays, first, end), first > limit));
            first = end + 1;
            end += width;
        }
        if (first <= last) {
            bins.add(new Bin(first, Optional.empty(), between(casesByDays, first, last), true));
        }
        return new Bins(List.copyOf(bins), limit);
    }

    long late() {
        return bins.stream().filter(Bin::late).mapToLong(Bin::cases).sum();
    }

    long all() {
        return bins.stream().mapToLong(Bin::cases).sum();
    }

    long tallest() {
        return bins.stream().mapToLong(Bin::cases).max().orElse(0);
    }

    private static long between(SortedMap<Integer, Long> casesByDays, int first, int last) {
        return casesByDays.subMap(first, last + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static int percentile(SortedMap<Integer, Long> casesByDays) {
        double wanted = casesByDays.values().stream().mapToLong(Long::longValue).sum() * SHARE_SHOWN_SINGLY;
        long seen = 0;
        for (var each : casesByDays.entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) {
                return each.getKey();
            }
        }
        return casesByDays.lastKey();
    }
}
