package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each voice asked, shown, answered and taken back; not there for whoever may not raise it. */
class VoicesTest {
    private static final String ITEM = "/tree/items/t201-assessments-45wd";
    private static final String DAY = "2026-11-02";

    @Test
    void aChallengeIsRaisedShownUnderItsBranchAndAnswered() {
        Visitor worker = Visitor.signedIn("sam");
        String form = "/team/T201/measures/assessments-45wd/challenge";
        assertThat(worker.get(form).body()).contains("value=\"2\"", "value=\"11\"", "value=\"2026\"");
        HttpResponse<String> raised = worker.send(
                form,
                promised("subject", "deadline", "words", "It hurts in August", "evidence", "Nine of forty came back"));
        assertThat(raised.body())
                .contains("It hurts in August", "Nine of forty came back", "2 November 2026", "The deadline")
                .contains("Judith Marlow");
        String id = id(raised);
        for (String page : new String[] {
            "/team/T201/plan", "/measures/assessments-45wd?team=T201", "/measures/assessments-45wd", ITEM, "/voices"
        }) {
            assertThat(Visitor.signedIn("manager").get(page).body()).as(page).contains("/voices/" + id);
        }
        assertThat(Visitor.signedIn("manager").get("/voices/" + id + "/answer").statusCode())
                .isEqualTo(404);
        Visitor service = Visitor.signedIn("owen");
        assertThat(service.get("/voices").body()).contains("It hurts in August");
        HttpResponse<String> answered = service.send("/voices/" + id + "/answer", "words", "You are right, we ask");
        assertThat(answered.body()).contains("You are right, we ask", "Owen Price, 5 October 2026");
        assertThat(worker.get("/voices").body())
                .contains("Answers to what you asked")
                .containsPattern("things? waits? for you");
        worker.send("/voices/" + id + "/read");
        assertThat(worker.get("/voices/" + id + "/read").statusCode()).isEqualTo(404);
        HttpResponse<String> late = service.press(answered, "/undo");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Sam Okoro acknowledged this");
    }

    @Test
    void helpRisesToTheOwnerOfThePlan() {
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get(ITEM + "/help").body()).contains("It goes to", "head of front door and assessment");
        HttpResponse<String> asked = manager.send(ITEM + "/help", promised("words", "A room on Tuesdays"));
        assertThat(asked.body()).contains("A room on Tuesdays", "Request for help", "It goes to");
        String id = id(asked);
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.send("/voices/" + id + "/answer", "words", "Room 4 is yours")
                        .body())
                .contains("Room 4 is yours", "Ruth Adeyemi");
        assertThat(manager.get("/team/T201/plan").body()).contains("Answered: Room 4 is yours");
    }

    @Test
    void aQuestionOfTheTeamIsItsManagersToAnswer() {
        Visitor worker = Visitor.signedIn("sam");
        HttpResponse<String> asked = worker.send(
                "/team/T201/measures/assessments-child-seen/question",
                promised("sort", "question", "words", "Does a garden count?"));
        String id = id(asked);
        assertThat(worker.get("/voices/" + id + "/answer").statusCode()).isEqualTo(404);
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get("/voices").body()).contains("Does a garden count?");
        manager.send("/voices/" + id + "/answer", "words", "It does, when alone");
        HttpResponse<String> twice = manager.send("/voices/" + id + "/answer", "words", "And in the park");
        assertThat(twice.body()).contains("It does, when alone", "And in the park");
    }

    @Test
    void aRemarkWaitsForNothing() {
        Visitor worker = Visitor.signedIn("sam");
        HttpResponse<String> said =
                worker.send(ITEM + "/question", promised("sort", "remark", "words", "The page is on the fridge"));
        assertThat(said.body()).contains("Remark", "The page is on the fridge").doesNotContain("Answer promised by");
        assertThat(Visitor.signedIn("manager")
                        .get("/voices/" + id(said) + "/answer")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void getThatIndicatorUpCannotBeSentAlone() {
        Visitor director = Visitor.signedIn("ruth");
        String form = "/team/T201/measures/assessments-45wd/question";
        HttpResponse<String> bare = director.send(form, promised("words", "Get that PI up!", "about", ""));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("Why you write: write something here", "Which item of the plan it touches: choose an answer")
                .contains("What help comes with it: write something here");
        HttpResponse<String> other = director.send(
                form, promised("words", "Up!", "reason", "Because", "help", "None", "about", "t202-assessments-45wd"));
        assertThat(other.statusCode()).isEqualTo(422);
        HttpResponse<String> whole = director.send(
                form,
                promised(
                        "words",
                        "Up!",
                        "reason",
                        "Members ask",
                        "help",
                        "Two days a week of a typist",
                        "about",
                        "t201-assessments-45wd"));
        assertThat(whole.body())
                .contains(">Up!</p>", ">Members ask</dd>", ">Two days a week of a typist</dd>", "href=\"" + ITEM);
        assertThat(Visitor.signedIn("sam").get(form).body()).contains("No, it is a remark");
    }

    @Test
    void aChangeFromAboveNeedsAllOfItAndTheTeamAnswers() {
        Visitor service = Visitor.signedIn("owen");
        String form = ITEM + "/change-from-above";
        HttpResponse<String> bare = service.send(form, "words", "By Christmas", "about", "");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("Why: write something here", "What will not be done instead: write something here")
                .contains("The resource or help that comes with it: write something here")
                .contains("Which item of the plan it touches: choose an answer");
        HttpResponse<String> asked = service.send(
                form,
                "words",
                "By Christmas",
                "reason",
                "A member asked",
                "about",
                "t201-assessments-45wd",
                "displaces",
                "The school visits",
                "resource",
                "One post");
        String id = id(asked);
        assertThat(service.get("/voices/" + id + "/answer").statusCode()).isEqualTo(404);
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get("/team/T201/plan").body()).contains("Changes from above since the plan was signed: 1");
        HttpResponse<String> answered =
                manager.send("/voices/" + id + "/answer", "accepted", "no", "words", "Not without the school");
        assertThat(answered.body()).contains("Not accepted", "Not without the school", "Tom Hesketh");
    }

    @Test
    void aProposalOfTheTeamIsAnswered() {
        HttpResponse<String> put =
                Visitor.signedIn("sam").send("/team/T201/proposal", promised("words", "Count calls"));
        assertThat(Visitor.signedIn("manager")
                        .get("/voices/" + id(put) + "/answer")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("owen")
                        .send("/voices/" + id(put) + "/answer", "words", "From spring on")
                        .body())
                .contains("From spring on");
    }

    @Test
    void thePanelPutsForwardAnExpectationAndGetsAnAnswer() {
        Visitor panel = Visitor.signedIn("ivy");
        HttpResponse<String> put = panel.send(
                "/expectations/new",
                Map.of(
                        "words", "Ring when you are late",
                        "of", "people_who_use_services",
                        "evidence", "Our meeting",
                        "since-day", "1",
                        "since-month", "9",
                        "since-year", "2026"));
        String id = id(put);
        assertThat(put.body()).contains("Ring when you are late", "Our meeting", "Ivy Grant");
        assertThat(Visitor.signedIn("owen").get("/voices/" + id + "/answer").statusCode())
                .isEqualTo(404);
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.get("/tree/broken").body()).contains("Ring when you are late");
        assertThat(director.send("/voices/" + id + "/answer", "accepted", "no", "words", "Not this year, because")
                        .body())
                .contains("Not accepted", "Not this year, because");
        assertThat(panel.get("/voices").body()).contains("Not this year, because");
        assertThat(director.get("/tree/broken").body()).doesNotContain("Ring when you are late");
    }

    @Test
    void whatTheTeamWasToldIsOnItsPlan() {
        Visitor manager = Visitor.signedIn("manager");
        Map<String, String> day = new LinkedHashMap<>(Map.of("on-day", "2", "on-month", "10", "on-year", "2026"));
        day.put("quarter", "2");
        assertThat(manager.send("/team/T201/briefing-given", day).body())
                .contains("The briefing for quarter 2 of 2026/27 was given to the team on 2 October 2026 by Tom");
        day.remove("quarter");
        day.put("measures", "assessments-45wd");
        assertThat(manager.send("/team/T201/explained", day).body())
                .contains("Explained to the team on 2 October 2026 by Tom Hesketh");
        day.put("on-year", "2027");
        assertThat(manager.send("/team/T201/explained", day).body()).contains("which is yet to come");
        manager.press(manager.get("/team/T201/explained"), "/draft/drop");
        assertThat(Visitor.signedIn("sam").get("/team/T201/explained").statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/team/T202/briefing-given").statusCode()).isEqualTo(404);
    }

    @Test
    void aWorkerSaysThatSomethingIsNotRightWithoutNamingARecord() {
        Visitor worker = Visitor.signedIn("sam");
        HttpResponse<String> leaf = worker.get("/leaf");
        assertThat(leaf.body()).contains("This is not right");
        String form = "/leaf/not-right/measures/assessments-45wd";
        String record = leaf.body().replaceAll("(?s).*?/cases/([^?\"]+)\\?.*", "$1");
        HttpResponse<String> named = worker.send(form, promised("what", "record", "words", "Look at " + record));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Your words hold the number of a record", record);
        HttpResponse<String> noEvidence = worker.send(form, promised("what", "indicator", "words", "It is wrong"));
        assertThat(noEvidence.body()).contains("has nothing that shows it");
        HttpResponse<String> kept = worker.send(form, promised("what", "record", "words", "The day is not mine"));
        assertThat(kept.uri().getPath()).isEqualTo("/leaf");
        assertThat(kept.body()).contains("The day is not mine");
        assertThat(Visitor.signedIn("manager").get("/voices").body()).contains("The day is not mine");
        assertThat(Visitor.signedIn("ivy").get(form).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsLateIsMarkedAndIsABrokenThread() {
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.get("/voices/challenge-45-days").body()).contains("Late</strong>", "15 September 2026");
        assertThat(director.get("/voices").body()).contains("Late</strong>");
        assertThat(director.get("/tree/broken").body())
                .contains("A challenge was to be answered by 15 September 2026")
                .contains("A request for help was to be answered by 4 September 2026")
                .contains("Does a student on placement count as a change of worker?");
        String voices = director.get("/voices").body();
        voices = voices.substring(voices.indexOf("id=\"waiting\""));
        assertThat(voices.indexOf("help-t501-flats")).isLessThan(voices.indexOf("question-t403-workers"));
        assertThat(voices.indexOf("question-t403-workers")).isLessThan(voices.indexOf("challenge-45-days"));
    }

    /** Who is nearest, and who stands elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "manager, /team/T202/measures/assessments-45wd/challenge",
        "manager, /tree/items/t202-assessments-45wd/help",
        "manager, /tree/items/t202-assessments-45wd/question",
        "manager, /team/T201/change-from-above",
        "manager, /team/T202/proposal",
        "manager, /voices/question-t403-workers/answer",
        "sam, /team/T201/briefing-given",
        "jo, /team/T201/proposal",
        "jo, /tree/items/t201-assessments-45wd/help",
        "councillor, /tree/items/t201-assessments-45wd/help",
        "councillor, /voices/challenge-45-days/answer",
        "ade, /expectations/new",
        "ade, /measures/assessments-45wd/challenge",
        "ade, /measures/assessments-45wd/question",
        "ade, /voices/help-t404-carers",
        "ivy, /voices/help-t404-carers",
        "ivy, /tree/items/help-t404-carers",
        "ruth, /voices/remark-t205-page/answer",
        "ruth, /voices/nothing",
        "ruth, /measures/nothing/challenge",
        "ruth, /leaf/not-right/measures/assessments-45wd"
    })
    void whatOneMayNotDoIsNotThere(String who, String path) {
        assertThat(Visitor.signedIn(who).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPromiseThatNobodyCanKeepIsRefused() {
        Visitor worker = Visitor.signedIn("sam");
        Map<String, String> fields = promised("sort", "question", "words", "When?");
        fields.put("promised-year", "2027");
        HttpResponse<String> page = worker.send(ITEM + "/question", fields);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("not between tomorrow and 92 days from now", "When?");
        worker.press(worker.get(ITEM + "/question"), "/draft/drop");
    }

    private static Map<String, String> promised(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        String[] day = DAY.split("-", -1);
        fields.put("promised-year", day[0]);
        fields.put("promised-month", day[1]);
        fields.put("promised-day", day[2]);
        return fields;
    }

    private static String id(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).startsWith("/voices/");
        return page.uri().getPath().substring("/voices/".length());
    }
}
