package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Version;

/** Seniors tend the tree; every item is shown whole, with its past, and as it was on a day. */
class TreeFormsTest {
    private static final String PLAN = "/tree/items/a-leaving";

    private static ActionPlan plan() {
        return ServedCounty.get().tree().find("a-leaving", ActionPlan.class).orElseThrow();
    }

    @Test
    void everyItemOfEveryKindIsShownInWords() {
        Visitor director = Visitor.signedIn("ruth");
        List<Version> some = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Version> all = ServedCounty.get().tree().of(kind);
            assertThat(all).as(kind.toString()).isNotEmpty();
            some.addAll(all.subList(0, Math.min(4, all.size())));
        }
        assertThat(some).allSatisfy(version -> {
            HttpResponse<String> page = director.get("/tree/items/" + version.id());
            assertThat(page.statusCode()).as(version.id()).isEqualTo(200);
            assertThat(page.body())
                    .contains("How it came to be as it is", "Version 1", "govuk-summary-list__key")
                    .doesNotContain("Optional[", "null,")
                    .doesNotContainPattern("[A-Z][A-Za-z]+\\[[a-z][A-Za-z]*=");
        });
    }

    @Test
    void whatATeamWritesIsNotShownToThosePlansAreNotFor() {
        Visitor panel = Visitor.signedIn("ivy");
        assertThat(panel.get("/tree/items/review-t201-q1").body())
                .contains("is for those who may see the plans")
                .doesNotContain("71.4");
        assertThat(panel.get("/tree/items/t201-assessments-45wd").body())
                .contains("is for those who may see the plans");
        assertThat(Visitor.signedIn("manager").get("/tree/items/review-t201-q1").body())
                .contains("71.4%");
        assertThat(Visitor.signedIn("manager").get("/tree/items/review-t205-q1").body())
                .contains("is for those who may see the plans");
    }

    @Test
    void theDirectorChangesAPlanAndNothingOfItIsLost() {
        Visitor director = Visitor.signedIn("ruth");
        ActionPlan before = plan();
        String form = "/tree/plans/a-leaving/edit";
        HttpResponse<String> shown = director.get(form);
        assertThat(shown.body()).contains("value=\"Twelve flats with a district council\"", "value=\"£60,000\"");
        HttpResponse<String> half = Filled.of(shown, form)
                .with("milestone-3-what", "A wardrobe each")
                .send(director);
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Why do you change it: write something here", "A wardrobe each");
        HttpResponse<String> dayless = Filled.of(half, form)
                .with("because", "Care leavers asked for it")
                .send(director);
        assertThat(dayless.body()).contains("Milestone 3 has no day", "A wardrobe each");
        HttpResponse<String> done = Filled.of(dayless, form)
                .with("milestone-3-by-day", "1")
                .with("milestone-3-by-month", "3")
                .with("milestone-3-by-year", "2027")
                .send(director);
        assertThat(done.body())
                .contains("A wardrobe each", "1 March 2027", "Changed: Milestones", "Care leavers asked for it");
        assertThat(plan().resources()).isEqualTo(before.resources());
        assertThat(plan().measures()).isEqualTo(before.measures());
        assertThat(plan().milestones()).startsWith(before.milestones().toArray(ActionPlan.Milestone[]::new));
    }

    @Test
    void aMilestoneIsDoneOnADay() {
        Visitor director = Visitor.signedIn("ruth");
        String form = "/tree/plans/a-health/milestones/1/done";
        HttpResponse<String> page = director.send(form, "done-day", "2", "done-month", "10", "done-year", "2026");
        assertThat(page.body()).contains("2 October 2026");
        assertThat(director.get("/tree/plans/a-health/milestones/9/done").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoTendABranchAreOfferedItsForms() {
        assertThat(Visitor.signedIn("owen")
                        .get("/tree/plans/a-assessment-pace/edit")
                        .statusCode())
                .as("a team of the service has its indicators")
                .isEqualTo(200);
        assertThat(Visitor.signedIn("owen").get("/tree/plans/a-leaving/edit").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("owen").get("/tree/priorities/new").statusCode())
                .isEqualTo(404);
        for (String person : List.of("manager", "sam", "councillor", "ivy", "jo")) {
            assertThat(Visitor.signedIn(person).get("/tree/plans/new").statusCode())
                    .as(person)
                    .isEqualTo(404);
            assertThat(Visitor.signedIn(person).get(PLAN).body()).as(person).doesNotContain("/edit\"");
        }
        assertThat(Visitor.signedIn("ruth").get(PLAN).body()).contains("/tree/plans/a-leaving/edit");
    }

    @Test
    void aPriorityIsWritten() {
        HttpResponse<String> page = Visitor.signedIn("ruth")
                .send(
                        "/tree/priorities/new",
                        "name",
                        "Fewer letters",
                        "words",
                        "Ring first",
                        "answers",
                        "public-noticed-early",
                        "owner",
                        "Ruth Adeyemi",
                        "year",
                        "2026/27");
        assertThat(page.body()).contains("Fewer letters");
        Visitor.signedIn("ruth").press(page, "/undo");
    }

    @Test
    void aPageOfADayBeforeTheTreeIsEmptyAndOffersNoForm() {
        Visitor director = Visitor.signedIn("ruth");
        for (String path : List.of("/tree", "/year", "/team/T201/plan")) {
            String body = director.get(path + "?on=2020-01-01").body();
            assertThat(body)
                    .as(path)
                    .contains("As it was on 1 January 2020")
                    .doesNotContain("/edit", "/new\"", "/begin");
        }
        assertThat(director.get(PLAN + "?on=2020-01-01").statusCode()).isEqualTo(404);
        assertThat(director.get("/tree?on=2031-01-01").statusCode()).isEqualTo(400);
        assertThat(director.get("/tree?on=yesterday").body()).contains("yesterday", "is not a day");
    }
}
