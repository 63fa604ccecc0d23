package org.sapwood.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose cases one sees, and whose record one may open. */
class CasesTest {
    /** Rows are written team:person; Kim is worker w1, who has p1 today, has p5 until tomorrow and had p2 until yesterday. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "WORKER,          corner, a1:p1 a2:p1 b1:p5",
                "WORKER,          a1,     a1:p1",
                "WORKER,          a2,     nothing",
                "WORKER,          a,      nothing",
                "WORKER,          county, nothing",
                "TEAM_MANAGER,    corner, a1:p1 a2:p1 b1:p5",
                "TEAM_MANAGER,    a1,     a1:p1 a1:p2 a1:p3",
                "TEAM_MANAGER,    a2,     nothing",
                "TEAM_MANAGER,    county, nothing",
                "SERVICE_MANAGER, a1,     a1:p1 a1:p2 a1:p3",
                "SERVICE_MANAGER, a,      a1:p1 a1:p2 a1:p3 a2:p1 a2:p4",
                "SERVICE_MANAGER, b,      nothing",
                "SERVICE_MANAGER, nobody, nothing",
                "DIRECTOR,        county, nothing",
                "ANALYST,         a1,     nothing",
                "MEMBER,          county, nothing",
                "PANEL,           county, nothing",
                "ADMINISTRATOR,   county, nothing",
                "ADMINISTRATOR,   corner, nothing",
                "MEMBER,          corner, nothing"
            })
    void aListHoldsTheCasesOfThePlaceThatAreOnesOwnToSee(Role role, String place, String rows) {
        Scope scope = Policy.scope(Town.kim(role), place(place), Town.circumstances());
        assertThat(text(scope)).isEqualTo(rows == null ? "" : rows);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "DIRECTOR,        county, a1:p1 a1:p2 a1:p3 a2:p1 a2:p4 b1:p5 unallocated:p6",
                "ANALYST,         county, a1:p1 a1:p2 a1:p3 a2:p1 a2:p4 b1:p5 unallocated:p6",
                "ANALYST,         nobody, unallocated:p6",
                "ANALYST,         b,      b1:p5",
                "WORKER,          a1,     a1:p1",
                "WORKER,          county, nothing",
                "TEAM_MANAGER,    a2,     nothing",
                "MEMBER,          county, nothing",
                "PANEL,           county, nothing",
                "ADMINISTRATOR,   county, nothing"
            })
    void aReasonOpensOnlyWhatAReasonCanOpen(Role role, String place, String rows) {
        Circumstances told = Town.circumstances().because("Asked by the inspectors");
        assertThat(text(Policy.scope(Town.kim(role), place(place), told))).isEqualTo(rows == null ? "" : rows);
    }

    private static Place place(String word) {
        return switch (word) {
            case "a1" -> Town.A1;
            case "a2" -> Town.A2;
            case "a", "b" -> Place.service(word);
            case "county" -> Place.county();
            case "nobody" -> Place.nobody();
            default -> Place.ofPerson("kim");
        };
    }

    private static String text(Scope scope) {
        return Town.seen(scope).stream()
                .map(row -> row.team() + ":" + row.person())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "WORKER,          ALLOWED,      HIDDEN,       HIDDEN,       HIDDEN",
        "TEAM_MANAGER,    ALLOWED,      ALLOWED,      HIDDEN,       HIDDEN",
        "SERVICE_MANAGER, ALLOWED,      ALLOWED,      ALLOWED,      HIDDEN",
        "DIRECTOR,        ALLOWED,      NEEDS_REASON, NEEDS_REASON, NEEDS_REASON",
        "ANALYST,         ALLOWED,      NEEDS_REASON, NEEDS_REASON, NEEDS_REASON",
        "MEMBER,          HIDDEN,       HIDDEN,       HIDDEN,       HIDDEN",
        "PANEL,           HIDDEN,       HIDDEN,       HIDDEN,       HIDDEN",
        "ADMINISTRATOR,   HIDDEN,       HIDDEN,       HIDDEN,       HIDDEN"
    })
    void aRecordIsOpenedForOnesOwnCaseThenByPlace(
            Role role, Outcome own, Outcome sameTeam, Outcome sisterTeam, Outcome nobodys) {
        Viewer kim = Town.kim(role);
        Circumstances now = Town.circumstances();
        assertThat(Policy.look(kim, "p1", Town.A1, now)).isEqualTo(own);
        assertThat(Policy.look(kim, "p2", Town.A1, now)).isEqualTo(sameTeam);
        assertThat(Policy.look(kim, "p4", Town.A2, now)).isEqualTo(sisterTeam);
        assertThat(Policy.look(kim, "p6", Place.nobody(), now)).isEqualTo(nobodys);
    }

    @Test
    void aBlankReasonIsNone() {
        Viewer analyst = Town.kim(Role.ANALYST);
        for (String blank : List.of("", "  ", "\n\t\u2003")) {
            assertThat(Policy.look(analyst, "p4", Town.A2, Town.circumstances().because(blank)))
                    .isEqualTo(Outcome.NEEDS_REASON);
        }
        assertThat(Policy.look(analyst, "p4", Town.A2, Town.circumstances().because("A complaint")))
                .isEqualTo(Outcome.ALLOWED);
    }

    @ParameterizedTest
    @EnumSource
    void aConflictOfInterestComesBeforeEverything(Role role) {
        List<Post> all = new ArrayList<>(List.of(Town.usual(role)));
        for (Role other : Role.values()) {
            all.add(Town.usual(other));
        }
        Circumstances now = Town.circumstances("p1", "p4", "p6").because("I want to");
        for (Viewer viewer : List.of(Town.kim(role), Town.kim(all))) {
            for (Town.Row row : Town.ROWS) {
                boolean withheld = List.of("p1", "p4", "p6").contains(row.person());
                if (withheld) {
                    assertThat(Policy.look(viewer, row.person(), Town.placeOf(row), now))
                            .isEqualTo(Outcome.HIDDEN);
                }
                for (Place place : List.of(Place.county(), Place.ofPerson("kim"), Town.A1, Place.nobody())) {
                    assertThat(withheld && Town.sees(Policy.scope(viewer, place, now), row))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aConflictIsTheViewersOwn() {
        Viewer lou = new Viewer(
                "lou", "Lou", List.of(Town.usual(Role.TEAM_MANAGER)), Optional.empty(), Town.BEFORE, Optional.empty());
        assertThat(text(Policy.scope(lou, Town.A1, Town.circumstances("p1")))).isEqualTo("a1:p1 a1:p2 a1:p3");
        assertThat(text(Policy.scope(lou, Place.ofPerson("kim"), Town.circumstances())))
                .isEmpty();
        assertThat(text(Policy.scope(lou, Place.ofPerson("lou"), Town.circumstances())))
                .isEmpty();
    }

    @Test
    void aWorkerAndAnalystNeedsTheReasonOfTheAnalystForTheCasesOfOthers() {
        Viewer both = Town.kim(List.of(Town.usual(Role.WORKER), Town.usual(Role.ANALYST)));
        Circumstances now = Town.circumstances();
        assertThat(text(Policy.scope(both, Town.A1, now))).isEqualTo("a1:p1");
        assertThat(text(Policy.scope(both, Town.A1, now.because("Data quality"))))
                .isEqualTo("a1:p1 a1:p2 a1:p3");
    }

    @Test
    void aRoleIsHeldWhereItMakesSense() {
        assertThatThrownBy(() -> new Post(Role.WORKER, Place.county(), Town.BEFORE, Optional.empty()))
                .hasMessageContaining("WORKER");
        assertThatThrownBy(() -> new Post(Role.DIRECTOR, Place.nobody(), Town.BEFORE, Optional.empty()))
                .hasMessageContaining("NOBODY");
        for (Role role : Role.values()) {
            assertThat(role.isHeldAt(Place.Kind.PERSON)).isFalse();
        }
    }
}
