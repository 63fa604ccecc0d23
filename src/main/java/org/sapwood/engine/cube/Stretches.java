package org.sapwood.engine.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is not additive: persons to count once, or values to take a median of. A stretch is of one key (the person's id, or
 * the value as text); it belongs to a unit over some months and stands for some cases with one outcome. An event's stretch
 * is one month long. The stretches of a key lie together, in plain arrays.
 */
public final class Stretches {
    /** Numbers of a stretch: unit, first month, month after the last, outcome, cases. */
    private static final int WIDTH = 5;

    private static final int CASES = WIDTH - 1;

    private final List<String> keys;
    private final int[] starts;
    private final int[] rows;

    private Stretches(List<String> keys, int[] starts, int[] rows) {
        this.keys = keys;
        this.starts = starts;
        this.rows = rows;
    }

    public int keys() {
        return keys.size();
    }

    public String key(int key) {
        return keys.get(key);
    }

    /** The number of a key's first stretch; that of the next key's ends them. */
    public int firstOf(int key) {
        return starts[key];
    }

    public int unit(int stretch) {
        return rows[stretch * WIDTH];
    }

    public int from(int stretch) {
        return rows[stretch * WIDTH + 1];
    }

    /** The month after the last. */
    public int until(int stretch) {
        return rows[stretch * WIDTH + 2];
    }

    public Counts.Of outcome(int stretch) {
        return Counts.Of.at(rows[stretch * WIDTH + 3]);
    }

    public int cases(int stretch) {
        return rows[stretch * WIDTH + CASES];
    }

    /** Whether it shares a month with the months from first to last, both included. */
    public boolean touches(int stretch, int first, int last) {
        return from(stretch) <= last && until(stretch) > first;
    }

    /** These and, with sign -1 without, those of another; stretches that are alike but for their cases are one. */
    public Stretches plus(Stretches other, int sign) {
        Map<Alike, Integer> cases = new LinkedHashMap<>();
        addTo(cases, 1);
        other.addTo(cases, sign);
        Builder sum = new Builder();
        cases.forEach((alike, all) -> {
            if (all != 0) {
                sum.add(alike.key(), alike.unit(), alike.from(), alike.until(), alike.outcome(), all);
            }
        });
        return sum.build();
    }

    private record Alike(String key, int unit, int from, int until, Counts.Of outcome) {}

    private void addTo(Map<Alike, Integer> cases, int sign) {
        for (int key = 0; key < keys(); key++) {
            for (int stretch = firstOf(key); stretch < firstOf(key + 1); stretch++) {
                cases.merge(
                        new Alike(key(key), unit(stretch), from(stretch), until(stretch), outcome(stretch)),
                        sign * cases(stretch),
                        Integer::sum);
            }
        }
    }

    /** Takes stretches in any order. */
    public static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> keys = new ArrayList<>();
        private int[] keyOf = new int[1024];
        private int[] rows = new int[1024 * WIDTH];
        private int size;

        public Builder add(String key, int unit, int from, int until, Counts.Of outcome, int cases) {
            if (size == keyOf.length) {
                keyOf = Arrays.copyOf(keyOf, 2 * size);
                rows = Arrays.copyOf(rows, 2 * size * WIDTH);
            }
            keyOf[size] = number(key);
            int at = size * WIDTH;
            rows[at] = unit;
            rows[at + 1] = from;
            rows[at + 2] = until;
            rows[at + 3] = outcome.slot();
            rows[at + CASES] = cases;
            size++;
            return this;
        }

        private int number(String key) {
            Integer known = numbers.putIfAbsent(key, keys.size());
            if (known != null) {
                return known;
            }
            keys.add(key);
            return keys.size() - 1;
        }

        public Stretches build() {
            int[] starts = new int[keys.size() + 1];
            for (int row = 0; row < size; row++) {
                starts[keyOf[row] + 1]++;
            }
            for (int key = 0; key < keys.size(); key++) {
                starts[key + 1] += starts[key];
            }
            int[] next = starts.clone();
            int[] sorted = new int[size * WIDTH];
            for (int row = 0; row < size; row++) {
                System.arraycopy(rows, row * WIDTH, sorted, next[keyOf[row]]++ * WIDTH, WIDTH);
            }
            return new Stretches(List.copyOf(keys), starts, sorted);
        }
    }
}
