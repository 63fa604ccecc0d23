package org.sapwood.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sapwood.definition.Unit;

/**
 * A team with what lies above it, read off the rows of the organisation and nothing else. A team that is none has no id in
 * the organisation and lies under nothing.
 */
record MatrixTeam(String id, String service, String district) {
    static final MatrixTeam NONE = new MatrixTeam("unallocated", "", "");

    static List<MatrixTeam> all(List<Unit> units, LocalDate day) {
        Map<String, Unit> now = units.stream()
                .filter(unit -> !unit.validFrom().map(day::isBefore).orElse(false))
                .filter(unit -> unit.validTo().map(day::isBefore).orElse(true))
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return now.values().stream()
                .filter(unit -> unit.kind().equals("team"))
                .map(unit -> new MatrixTeam(unit.id(), service(unit, now), unit.district()))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    private static String service(Unit unit, Map<String, Unit> now) {
        Unit above = unit;
        while (!above.kind().equals("service")) {
            if (above.parent().isEmpty() || !now.containsKey(above.parent().get())) {
                return "";
            }
            above = now.get(above.parent().get());
        }
        return above.id();
    }
}
