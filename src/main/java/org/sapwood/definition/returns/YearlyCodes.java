package org.sapwood.definition.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sapwood.definition.CodeList;

/**
 * A code list as it is in a base year, and what later years change.
 *
 * @param changes by the first year in which they hold
 */
public record YearlyCodes(CodeList base, SortedMap<ReturnYear, Change> changes) {
    public YearlyCodes {
        changes = new TreeMap<>(changes);
    }

    /** @param added titles by code */
    public record Change(Map<String, String> added, Set<String> removed) {}

    /** Titles by code, as they are in a year. */
    public Map<String, String> in(ReturnYear year) {
        Map<String, String> codes = new LinkedHashMap<>(base.codes());
        changes.forEach((from, change) -> {
            if (from.compareTo(year) <= 0) {
                codes.keySet().removeAll(change.removed());
                codes.putAll(change.added());
            }
        });
        return codes;
    }
}
