package org.sapwood.web;

import static org.sapwood.access.Place.Kind.COUNTY;
import static org.sapwood.access.Place.Kind.DISTRICT;
import static org.sapwood.access.Place.Kind.SERVICE;
import static org.sapwood.access.Place.Kind.TEAM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.access.Role;
import org.sapwood.engine.CaseRow;
import org.sapwood.web.MatrixWho.Seat;

/** Every role at the team's own place, at another team of the same service, in another service, and above. */
record MatrixPeople(MatrixCounty county) {
    private static final String OWN = "T201";

    List<MatrixWho> all() {
        MatrixTeam own = county.team(OWN);
        MatrixTeam sibling = one(
                team -> team.service().equals(own.service()) && !team.district().equals(own.district()));
        MatrixTeam cousin = one(team -> !team.service().equals(own.service())
                && !team.district().equals(own.district())
                && !county.workersOf(team.id()).isEmpty());
        List<MatrixWho> people = new ArrayList<>();
        for (MatrixTeam team : List.of(own, sibling, cousin)) {
            people.add(worker("worker-" + team.id(), team, 0, Set.of()));
            people.add(who("manager-" + team.id(), new Seat(Role.TEAM_MANAGER, TEAM, team.id())));
            people.add(who("service-" + team.id(), new Seat(Role.SERVICE_MANAGER, SERVICE, team.service())));
            people.add(who("service-at-" + team.id(), new Seat(Role.SERVICE_MANAGER, DISTRICT, team.district())));
        }
        for (Role role : List.of(Role.DIRECTOR, Role.ANALYST, Role.MEMBER, Role.PANEL)) {
            people.add(who(role + "-county", new Seat(role, COUNTY, "county")));
            people.add(who(role + "-district", new Seat(role, DISTRICT, own.district())));
        }
        people.add(who("panel-service", new Seat(Role.PANEL, SERVICE, own.service())));
        people.add(who("administrator", new Seat(Role.ADMINISTRATOR, COUNTY, "county")));
        people.add(who("nobody"));
        withTwoPosts(people, own, cousin);
        withConflicts(people, own);
        return people;
    }

    /** The page of each of them. */
    static List<MatrixCell> cells(MatrixCounty county) {
        return county.people().stream()
                .map(one -> MatrixCell.of("/people/" + one.id()))
                .toList();
    }

    /** Managers see whoever holds a post in their place, the director and the administrator everybody. */
    static boolean sees(MatrixCounty county, MatrixWho who, MatrixCell cell) {
        MatrixWho other = county.people().stream()
                .filter(one -> cell.path().equals("/people/" + one.id()))
                .findFirst()
                .orElseThrow();
        return who.isCounty(Role.DIRECTOR, Role.ADMINISTRATOR)
                || who.posts().stream()
                        .filter(seat -> seat.is(Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.DIRECTOR))
                        .anyMatch(seat -> other.posts().stream().anyMatch(theirs -> covers(county, seat, theirs)));
    }

    private static boolean covers(MatrixCounty county, Seat seat, Seat other) {
        boolean same = seat.kind() == other.kind() && seat.place().equals(other.place());
        return same || (other.kind() == TEAM && seat.covers(county.team(other.place())));
    }

    private void withTwoPosts(List<MatrixWho> people, MatrixTeam own, MatrixTeam cousin) {
        people.add(who(
                "two-teams",
                new Seat(Role.TEAM_MANAGER, TEAM, own.id()),
                new Seat(Role.TEAM_MANAGER, TEAM, cousin.id())));
        people.add(who(
                "manager-and-member",
                new Seat(Role.TEAM_MANAGER, TEAM, own.id()),
                new Seat(Role.MEMBER, COUNTY, "county")));
        people.add(who(
                "panel-and-administrator",
                new Seat(Role.PANEL, COUNTY, "county"),
                new Seat(Role.ADMINISTRATOR, COUNTY, "county")));
    }

    /** The same as others, but there is a record that they must not see. */
    private void withConflicts(List<MatrixWho> people, MatrixTeam own) {
        String worker = county.workersOf(own.id()).getFirst();
        String theirs = county.rows().stream()
                .filter(row -> county.personsOf(worker).contains(String.valueOf(row.personId())))
                .map(CaseRow::personId)
                .findFirst()
                .orElseThrow();
        String inTheTeam = county.rows().stream()
                .filter(row -> row.unit().equals(own.id()) && row.personId() != null)
                .map(CaseRow::personId)
                .findFirst()
                .orElseThrow();
        people.add(worker("worker-kin", own, 0, Set.of(theirs)));
        people.add(new MatrixWho(
                "manager-kin",
                List.of(new Seat(Role.TEAM_MANAGER, TEAM, own.id())),
                Optional.empty(),
                Set.of(),
                Set.of(inTheTeam)));
        for (Role role : List.of(Role.DIRECTOR, Role.ANALYST)) {
            people.add(new MatrixWho(
                    role + "-kin",
                    List.of(new Seat(role, COUNTY, "county")),
                    Optional.empty(),
                    Set.of(),
                    new TreeSet<>(List.of(inTheTeam, theirs))));
        }
    }

    private MatrixWho worker(String id, MatrixTeam team, int which, Set<String> withheld) {
        String worker = county.workersOf(team.id()).get(which);
        return new MatrixWho(
                id,
                List.of(new Seat(Role.WORKER, TEAM, team.id())),
                Optional.of(worker),
                county.personsOf(worker),
                withheld);
    }

    private static MatrixWho who(String id, Seat... posts) {
        return new MatrixWho(id, List.of(posts), Optional.empty(), Set.of(), Set.of());
    }

    private MatrixTeam one(java.util.function.Predicate<MatrixTeam> which) {
        return county.teams().stream()
                .filter(which)
                .filter(team -> !county.workersOf(team.id()).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
