package org.sapwood.engine.finish;

import java.util.List;
import java.util.stream.IntStream;
import org.sapwood.definition.CountsWhen;

/**
 * The periods of a request by the month in which they end, so that those which share a month with some stretch of months
 * are found without asking each:
 *
 * <pre>{@code for (int at = windows.start(from); windows.isMore(at, until); at++) if (windows.touches(at, until)) ...}</pre>
 */
final class Windows {
    private final int[] periods;
    private final int[] firsts;
    private final int[] lasts;
    /** The earliest first month of a period here or later in the order. */
    private final int[] earliest;

    Windows(List<Span> spans, CountsWhen countsWhen) {
        periods = IntStream.range(0, spans.size())
                .boxed()
                .sorted(java.util.Comparator.comparingInt(
                        period -> spans.get(period).last()))
                .mapToInt(Integer::intValue)
                .toArray();
        firsts = IntStream.of(periods)
                .map(period -> spans.get(period).first(countsWhen))
                .toArray();
        lasts = IntStream.of(periods).map(period -> spans.get(period).last()).toArray();
        earliest = firsts.clone();
        for (int at = earliest.length - 2; at >= 0; at--) {
            earliest[at] = Math.min(earliest[at], earliest[at + 1]);
        }
    }

    /** The place of the first period that ends in or after a month. */
    int start(int from) {
        int low = 0;
        int high = lasts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lasts[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a period at this place or after it may begin before a month. */
    boolean isMore(int at, int until) {
        return at < earliest.length && earliest[at] < until;
    }

    /** Whether the period at a place, which ends late enough, begins before a month. */
    boolean touches(int at, int until) {
        return firsts[at] < until;
    }

    int period(int at) {
        return periods[at];
    }

    int first(int at) {
        return firsts[at];
    }

    int last(int at) {
        return lasts[at];
    }
}
