package org.sapwood.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an administrator types to let somebody in, as a team's manager from the day of the tests. */
final class Newcomer {
    private Newcomer() {}

    /** @param other what is typed differently */
    static Map<String, String> typed(String id, Map<String, String> other) {
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("id", id, "name", "New " + id, "worker", "", "role", "team_manager", "place", "TEAM T201"));
        typed.putAll(Map.of("from-day", "5", "from-month", "10", "from-year", "2026", "because", "She begins today"));
        typed.putAll(other);
        return typed;
    }
}
