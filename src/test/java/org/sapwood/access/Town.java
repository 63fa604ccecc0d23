package org.sapwood.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small organisation: teams a1 and a2 in service a and district north, b1 in service b and district south. */
final class Town {
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);

    static final Place A1 = Place.team("a1", "a", "north");
    static final Place A2 = Place.team("a2", "a", "north");
    static final Place B1 = Place.team("b1", "b", "south");

    private static final Map<Place.Spot, Set<String>> TEAMS = Map.of(
            Place.service("a").spot(), Set.of("a1", "a2"),
            Place.service("b").spot(), Set.of("b1"),
            Place.district("north").spot(), Set.of("a1", "a2"),
            Place.district("south").spot(), Set.of("b1"));

    /** A case, as far as access goes. */
    record Row(String team, String worker, String person) {}

    static final List<Row> ROWS = List.of(
            new Row("a1", "w1", "p1"),
            new Row("a1", "w1", "p2"),
            new Row("a1", "w2", "p3"),
            new Row("a2", "w3", "p1"),
            new Row("a2", "w3", "p4"),
            new Row("b1", "w4", "p5"),
            new Row("unallocated", "", "p6"));

    private static final List<Involvement> INVOLVEMENTS = List.of(
            new Involvement("w1", "p1", BEFORE, Optional.empty()),
            new Involvement("w1", "p2", BEFORE, Optional.of(DAY)),
            new Involvement("w1", "p5", BEFORE, Optional.of(DAY.plusDays(1))),
            new Involvement("w1", "p3", DAY.plusDays(1), Optional.empty()),
            new Involvement("w2", "p3", DAY, Optional.empty()));

    private Town() {}

    static Place placeOf(Row row) {
        return switch (row.team()) {
            case "a1" -> A1;
            case "a2" -> A2;
            case "b1" -> B1;
            default -> Place.nobody();
        };
    }

    static Circumstances circumstances(String... withheld) {
        return new Circumstances(
                DAY,
                (place, day) -> TEAMS.getOrDefault(place.spot(), Set.of()),
                Involvements.of(INVOLVEMENTS),
                (viewer, day) -> viewer.equals("kim") ? Set.of(withheld) : Set.of(),
                Optional.empty());
    }

    /** Where somebody in the role usually sits. */
    static Post usual(Role role) {
        return new Post(
                role,
                switch (role) {
                    case WORKER, TEAM_MANAGER -> A1;
                    case SERVICE_MANAGER -> Place.service("a");
                    case DIRECTOR, MEMBER, ANALYST, PANEL, ADMINISTRATOR -> Place.county();
                },
                BEFORE,
                Optional.empty());
    }

    static Viewer kim(List<Post> posts) {
        return new Viewer("kim", "Kim", posts, Optional.of("w1"), BEFORE, Optional.empty());
    }

    static Viewer kim(Role role) {
        return kim(List.of(usual(role)));
    }

    /** The meaning of a scope, in plain Java. */
    static boolean sees(Scope scope, Row row) {
        boolean inTeam = scope.teams().isEmpty() || scope.teams().get().contains(row.team());
        boolean ofWorker = scope.workers().isEmpty() || scope.workers().get().contains(row.worker());
        boolean ofPerson = scope.persons().isEmpty() || scope.persons().get().contains(row.person());
        return inTeam && ofWorker && ofPerson && !scope.withheld().contains(row.person());
    }

    static List<Row> seen(Scope scope) {
        return ROWS.stream().filter(row -> sees(scope, row)).toList();
    }
}
