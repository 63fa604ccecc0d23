package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The prime PIs of a team: their balance, and where a team differs from its type. */
class PrimesTest {
    @Test
    void whatIsMissingIsSaidInWords() {
        HttpResponse<String> page = Visitor.signedIn("manager").get("/team/T205/primes");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Families who knew what would happen next", "No figure yet", "Every assessment team has it")
                .contains("Added for this team: The team devised it")
                .contains("Nothing tells about: ", "how much is done")
                .doesNotContain("Add a prime indicator");
    }

    @Test
    void aTeamGetsOneMoreWithAReasonAndThreeLessAreWarnedOf() {
        Visitor director = Visitor.signedIn("ruth");
        HttpResponse<String> added = director.send(
                "/team/T204/primes/add", "measure", "re-referrals-12m", "because", "Families came back to this team");
        assertThat(added.uri().getPath()).isEqualTo("/team/T204/primes");
        assertThat(added.body()).contains("The team has 8", "Added for this team: Families came back to this team");
        HttpResponse<String> ninth = director.get("/team/T204/primes/add");
        assertThat(ninth.body())
                .contains("Six to eight are meant", "<dd class=\"govuk-summary-list__value sapwood-lines\">9</dd>");
        HttpResponse<String> left =
                director.send("/team/T204/primes/re-referrals-12m/leave-out", "because", "Too early in the year");
        assertThat(left.body()).contains("Left out for this team", "Too early in the year", "The team has 7");
        director.press(left, "/undo");
        director.press(added, "/undo");
        assertThat(director.get("/team/T204/primes").body())
                .doesNotContain("Too early in the year", "came back to this team");
        assertThat(director.get("/team/T103/primes").body())
                .contains("With 3 prime indicators a part of the work is not seen");
    }

    @Test
    void whatIsSignedStaysUnlessAnAcceptedChangeAllowsIt() {
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.get("/team/T201/primes/add").body()).contains("its prime PIs and targets are locked");
        HttpResponse<String> refused =
                director.send("/team/T201/primes/add", "measure", "re-referrals-12m", "because", "Somebody rang");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("its prime PIs and targets are locked", "what it displaces", "Somebody rang");
        director.press(director.get("/team/T201/primes/add"), "/draft/drop");
        HttpResponse<String> type =
                director.send("/team-types/type-assessment", "measure-1", "re-referrals-12m", "because", "x");
        assertThat(type.statusCode()).isEqualTo(422);
        assertThat(type.body()).contains("Change the list of next year");
        director.press(director.get("/team-types/type-assessment"), "/draft/drop");
        HttpResponse<String> allowed = director.send(
                "/team/T301/primes/children-in-need-plan/leave-out",
                "because",
                "Families there have one",
                "change",
                "change-t301-long-open");
        assertThat(allowed.statusCode()).isEqualTo(200);
        director.press(allowed, "/undo");
    }

    @Test
    void onlyThoseAboveShareThemOut() {
        assertThat(Visitor.signedIn("manager").get("/team/T201/primes/add").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("sam").get("/team-types/type-assessment").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("ruth")
                        .get("/team/T201/primes/nothing/leave-out")
                        .statusCode())
                .isEqualTo(404);
    }
}
