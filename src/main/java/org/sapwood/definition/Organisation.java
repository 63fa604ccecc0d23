package org.sapwood.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units of a department, with their effective dates. */
public final class Organisation {
    private final List<Unit> units;
    private final Map<String, List<Unit>> byId;

    public Organisation(List<Unit> units) {
        this.units = List.copyOf(units);
        this.byId = units.stream().collect(Collectors.groupingBy(Unit::id));
    }

    public List<Unit> units() {
        return units;
    }

    /** The row of a unit that holds on a day; before its first row the first, after its last row the last. */
    public Optional<Unit> unit(String id, LocalDate day) {
        List<Unit> rows = byId.getOrDefault(id, List.of());
        return rows.stream().filter(unit -> unit.holdsOn(day)).findFirst().or(() -> nearest(rows, day));
    }

    private static Optional<Unit> nearest(List<Unit> rows, LocalDate day) {
        List<Unit> inOrder = rows.stream()
                .sorted((a, b) -> a.validFrom()
                        .orElse(LocalDate.MIN)
                        .compareTo(b.validFrom().orElse(LocalDate.MIN)))
                .toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        boolean before = inOrder.getFirst().validFrom().map(day::isBefore).orElse(false);
        return Optional.of(before ? inOrder.getFirst() : inOrder.getLast());
    }

    /**
     * The id under which a team's cases are counted at a level on a day: its own, its service's, its district's name,
     * or {@code county}; {@code unallocated} where the organisation does not say.
     */
    public String at(Level level, String team, LocalDate day) {
        return switch (level) {
            case UNIT -> team;
            case SERVICE -> ancestor(team, "service", day).map(Unit::id).orElse(UNALLOCATED);
            case DISTRICT ->
                unit(team, day)
                        .map(Unit::district)
                        .filter(district -> !district.isEmpty())
                        .orElse(UNALLOCATED);
            case COUNTY -> COUNTY;
        };
    }

    private Optional<Unit> ancestor(String id, String kind, LocalDate day) {
        Optional<Unit> unit = unit(id, day);
        for (int steps = 0; unit.isPresent() && steps < units.size(); steps++) {
            if (unit.get().kind().equals(kind)) {
                return unit;
            }
            unit = unit.get().parent().flatMap(parent -> unit(parent, day));
        }
        return Optional.empty();
    }

    public static final String UNALLOCATED = "unallocated";
    public static final String COUNTY = "county";
}
