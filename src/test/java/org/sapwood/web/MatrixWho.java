package org.sapwood.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sapwood.access.Place;
import org.sapwood.access.Role;

/**
 * Somebody in the matrix, with what the oracle may ask about them. Nothing here asks the policy.
 *
 * @param posts those that hold today, the first one first
 * @param persons ids of those whose cases they have by the records
 * @param withheld ids of those whose records they must not see
 */
record MatrixWho(String id, List<Seat> posts, Optional<String> worker, Set<String> persons, Set<String> withheld) {
    private static final Set<Role> STAFF =
            Set.of(Role.WORKER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.DIRECTOR, Role.ANALYST);

    /** A role held somewhere. */
    record Seat(Role role, Place.Kind kind, String place) {
        boolean covers(MatrixTeam team) {
            return switch (kind) {
                case TEAM -> team.id().equals(place);
                case SERVICE -> team.service().equals(place);
                case DISTRICT -> team.district().equals(place);
                case COUNTY -> true;
                case PERSON, NOBODY -> false;
            };
        }

        boolean isStaff() {
            return STAFF.contains(role);
        }

        boolean isCounty() {
            return kind == Place.Kind.COUNTY;
        }

        boolean is(Role... roles) {
            return Arrays.asList(roles).contains(role);
        }
    }

    boolean isPosted() {
        return !posts.isEmpty();
    }

    boolean is(Role... roles) {
        return posts.stream().anyMatch(seat -> seat.is(roles));
    }

    boolean isStaff() {
        return posts.stream().anyMatch(Seat::isStaff);
    }

    boolean isStaffOver(MatrixTeam team) {
        return posts.stream().anyMatch(seat -> seat.isStaff() && seat.covers(team));
    }

    /** In one of these roles for the whole county. */
    boolean isCounty(Role... roles) {
        return posts.stream().anyMatch(seat -> seat.isCounty() && seat.is(roles));
    }

    boolean holdsIn(MatrixTeam team, Role... roles) {
        return posts.stream().anyMatch(seat -> seat.is(roles) && seat.covers(team));
    }

    boolean leads(MatrixTeam team) {
        return posts.stream().anyMatch(seat -> seat.is(Role.TEAM_MANAGER, Role.SERVICE_MANAGER) && seat.covers(team));
    }
}
