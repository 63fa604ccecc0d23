package org.sapwood.engine.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is not additive: values to take a median of, or persons to count once. A stretch belongs to a unit over some
 * months; an event's stretch is one month long.
 */
public record Stretches(List<Stretch> all) {
    public Stretches {
        all = all.stream().sorted(ORDER).toList();
    }

    /**
     * @param until the month after the last
     * @param key the person's id, or the value as text
     * @param outcome for values always met
     * @param cases how many cases share all of the above
     */
    public record Stretch(int unit, int from, int until, String key, Counts.Of outcome, int cases) {
        Stretch with(int newCases) {
            return new Stretch(unit, from, until, key, outcome, newCases);
        }
    }

    private static final Comparator<Stretch> ORDER = Comparator.comparing(Stretch::key)
            .thenComparingInt(Stretch::unit)
            .thenComparingInt(Stretch::from)
            .thenComparingInt(Stretch::until)
            .thenComparing(Stretch::outcome);

    /** These and, with sign -1 without, those of another; rows that are alike but for their cases are one. */
    public Stretches plus(Stretches other, int sign) {
        Map<Stretch, Integer> cases = new LinkedHashMap<>();
        all.forEach(stretch -> cases.merge(stretch.with(0), stretch.cases(), Integer::sum));
        other.all.forEach(stretch -> cases.merge(stretch.with(0), sign * stretch.cases(), Integer::sum));
        return new Stretches(cases.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().with(each.getValue()))
                .toList());
    }

    /** Those that share a month with the months from first to last, both included. */
    public List<Stretch> within(int first, int last) {
        List<Stretch> found = new ArrayList<>();
        for (Stretch stretch : all) {
            if (stretch.from() <= last && stretch.until() > first) {
                found.add(stretch);
            }
        }
        return found;
    }
}
