package org.sapwood.definition;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Published numbers of people, the denominators of rates.
 *
 * @param counts by unit id, then by the calendar year of the estimate
 */
public record People(String id, String title, String source, Map<String, Map<Integer, Long>> counts) {
    /** The estimate of that year, or the latest before it; empty when there is none. */
    public OptionalLong of(String unit, int year) {
        return counts.getOrDefault(unit, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey() <= year)
                .max(Map.Entry.comparingByKey())
                .map(entry -> OptionalLong.of(entry.getValue()))
                .orElse(OptionalLong.empty());
    }
}
