package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Score;
import tools.jackson.databind.JsonNode;

/** What the API says, held against the engine, and what it keeps to itself. */
class ApiTest {
    private static final String ID = "assessments-45wd";
    private static final String SCORES = "/measures/" + ID + "/scores?period=";
    private static final String CASES = "/measures/" + ID + "/cases";
    private static final String WHY = "Checking the figure for the return";

    private final Desk desk = ServedCounty.get().desk();
    private final Measure measure = desk.catalogue().library().measures().get(ID);
    private final Period quarter =
            Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn()));

    @Test
    void theFiguresThatADirectorGetsAreThoseOfTheEngine() {
        String run = quarter.first().minusMonths(5) + ".." + quarter.first();
        for (Level level : Level.values()) {
            JsonNode answer = ApiCaller.as("ruth").json(SCORES + run + "&level=" + level.word());
            assertThat(answer.get("definition_hash").asString()).isEqualTo(measure.hash());
            Set<String> told = answer.get("scores")
                    .valueStream()
                    .filter(score -> !score.get("withheld").asBoolean())
                    .map(ApiTest::told)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> counted = desk.scores(List.of(measure), Periods.parse(run), level).stream()
                    .map(ApiTest::counted)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).as(level.word()).isEqualTo(counted).isNotEmpty();
        }
    }

    private static String told(JsonNode score) {
        return String.join(
                " ",
                score.get("period").asString(),
                score.get("unit").asString(),
                score.get("value").isNull()
                        ? "-"
                        : score.get("value").decimalValue().stripTrailingZeros().toPlainString(),
                score.get("numerator").asString(),
                score.get("denominator").asString(),
                score.get("excluded").asString(),
                score.get("cannot_tell").asString());
    }

    private static String counted(Score score) {
        return String.join(
                " ",
                score.period().text(),
                score.unit(),
                score.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse("-"),
                String.valueOf(score.numerator()),
                String.valueOf(score.denominator()),
                String.valueOf(score.excluded()),
                String.valueOf(score.cannotTell()));
    }

    /** Whose figures are given as counted, by role: own place and below. Of all others only what gives nobody away. */
    @ParameterizedTest
    @CsvSource({
        "manager, unit, T201",
        "sam, unit, T201",
        "manager, county, ''",
        "sam, district, ''",
        "councillor, county, ''",
        "councillor, unit, ''",
        "ivy, unit, ''",
        "ade, county, ''",
        "ivy, service, ''"
    })
    void figuresOfOtherPlacesAreProtected(String person, String level, String own) {
        JsonNode scores = ApiCaller.as(person)
                .json(SCORES + ApiCaller.in(quarter.text()) + "&level=" + level)
                .get("scores");
        assertThat(scores.size()).isPositive();
        for (JsonNode score : scores) {
            boolean given = score.get("unit").asString().equals(own);
            assertThat(score.get("protected").asBoolean()).as(score.toString()).isEqualTo(!given);
            if (!given) {
                assertThat(score.get("excluded").isNull()
                                && score.get("cannot_tell").isNull())
                        .as(score.toString())
                        .isTrue();
                assertThat(isSafe(score)).as(score.toString()).isTrue();
            }
        }
    }

    /** Nothing is told, or neither those who met it nor those who did not are one to four. */
    private static boolean isSafe(JsonNode score) {
        if (score.get("withheld").asBoolean()) {
            return score.get("numerator").isNull() && score.get("value").isNull();
        }
        long met = score.get("numerator").asLong();
        long others = score.get("denominator").asLong() - met;
        return (met < 1 || met > 4) && (others < 1 || others > 4);
    }

    @Test
    void otherTeamsHaveNoMonths() {
        String month = quarter.first().minusMonths(1).toString();
        for (JsonNode score :
                ApiCaller.as("manager").json(SCORES + month + "&level=unit").get("scores")) {
            assertThat(score.get("withheld").asBoolean())
                    .isEqualTo(!score.get("unit").asString().equals("T201"));
        }
    }

    @Test
    void aServiceManagerGetsTheirServiceAndNoOther() {
        JsonNode scores = ApiCaller.as("owen")
                .json(SCORES + ApiCaller.in(quarter.text()) + "&level=service")
                .get("scores");
        String own =
                ApiCaller.as("owen").json("/teams/T201").at("/team/service").asString();
        assertThat(scores.valueStream()
                        .filter(score -> !score.get("protected").asBoolean())
                        .map(score -> score.get("unit").asString()))
                .containsExactly(own);
    }

    @Test
    void theCasesOfATeamAreThoseBehindItsFigure() {
        JsonNode answer = ApiCaller.as("manager").json(CASES + "?team=T201&period=" + quarter.text());
        List<CaseRow> rows = casesOf("T201");
        Map<String, String> outcomes = answer.get("cases")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.get("case_id").asString(),
                        one -> one.get("outcome").asString().replace('_', ' ')));
        assertThat(outcomes)
                .isEqualTo(rows.stream()
                        .collect(Collectors.toMap(
                                CaseRow::caseId, row -> row.outcome().inWords())))
                .isNotEmpty();
        assertThat(answer.get("cases")
                        .valueStream()
                        .map(one -> one.get("because").asString()))
                .allMatch(sentence -> sentence.endsWith("."));
        assertThat(answer.toString()).doesNotContain("worker");
    }

    @Test
    void casesOfOthersAreNotThere() {
        String theirs = casesOf("T203").getFirst().caseId();
        for (String person : List.of("sam", "manager", "councillor", "ivy", "ade")) {
            ApiCaller caller = ApiCaller.as(person);
            isNotThere(caller.get(CASES + "?team=T203&period=" + quarter.text(), ApiCaller.REASON, WHY));
            isNotThere(caller.get(CASES + "/" + theirs + "?period=" + quarter.text(), ApiCaller.REASON, WHY));
            isNotThere(caller.get(CASES + "/no-such-case?period=" + quarter.text(), ApiCaller.REASON, WHY));
        }
    }

    private static void isNotThere(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:sapwood:problem:not-there", "nothing at this address");
    }

    @Test
    void aWorkerGetsTheirOwnCasesOnly() {
        JsonNode cases =
                ApiCaller.as("sam").json(CASES + "?period=" + quarter.text()).get("cases");
        Set<String> own = Set.copyOf(ApiCaller.texts(cases, "case_id"));
        Set<String> leaf = desk.cases(measure, quarter, Optional.empty(), Level.COUNTY).cases().stream()
                .map(CaseRow::caseId)
                .filter(own::contains)
                .collect(Collectors.toSet());
        assertThat(leaf).isEqualTo(own);
        String page =
                Visitor.signedIn("sam").get(CASES + "?period=" + quarter.text()).body();
        assertThat(own).hasSizeLessThan(casesOf("T201").size()).allMatch(id -> page.contains("/cases/" + id + "?"));
    }

    @Test
    void anAnalystSaysWhyInAHeader() {
        CaseRow any = casesOf("T203").getFirst();
        String address = CASES + "/" + any.caseId() + "?period=" + quarter.text();
        for (String[] none : List.of(new String[] {}, new String[] {ApiCaller.REASON, "  "})) {
            HttpResponse<String> asked = ApiCaller.as("jo").get(address, none);
            assertThat(asked.statusCode()).isEqualTo(403);
            assertThat(asked.body())
                    .contains("urn:sapwood:problem:reason-needed", ApiCaller.REASON)
                    .doesNotContain("facts", "outcome");
        }
        long before = ServedCounty.get().seen(any.personId());
        JsonNode told = ApiCaller.as("jo").json(address, ApiCaller.REASON, WHY);
        assertThat(told.at("/found/case_id").asString()).isEqualTo(any.caseId());
        assertThat(told.get("facts").size()).isPositive();
        assertThat(ServedCounty.get().seen(any.personId())).isEqualTo(before + 1);
    }

    @Test
    void everyPersonOfAListIsInTheAuditTrail() {
        CaseRow any = casesOf("T201").stream()
                .filter(row -> row.personId() != null)
                .findFirst()
                .orElseThrow();
        long before = ServedCounty.get().seen(any.personId());
        ApiCaller.as("manager").get(CASES + "?team=T201&period=" + quarter.text());
        assertThat(ServedCounty.get().seen(any.personId())).isEqualTo(before + 1);
    }

    @Test
    void frozenFiguresOfOtherTeamsAreWithheld() {
        for (JsonNode review : ApiCaller.as("manager").json("/reviews").get("reviews")) {
            boolean own = review.get("team").asString().equals("T201");
            assertThat(review.get("withheld").asBoolean()).isEqualTo(!own);
        }
        JsonNode reviews = ApiCaller.as("councillor")
                .json("/tree/items?kind=quarterly_review")
                .get("items");
        assertThat(reviews.size()).isPositive();
        for (String id : ApiCaller.texts(reviews, "id")) {
            JsonNode item = ApiCaller.as("councillor").json("/tree/items/" + id);
            assertThat(item.at("/content/figures").isNull()).isTrue();
            assertThat(item.at("/history/0/content/figures").isNull()).isTrue();
            assertThat(ApiCaller.as("jo")
                            .json("/tree/items/" + id)
                            .at("/content/figures")
                            .size())
                    .isPositive();
        }
    }

    @Test
    void thePanelIsToldOfNoPlan() {
        ApiCaller panel = ApiCaller.as("ivy");
        assertThat(ApiCaller.texts(panel.json("/tree/items").get("items"), "kind"))
                .isNotEmpty()
                .doesNotContain("team_plan", "plan_item", "action", "quarterly_review");
        String plan = ApiCaller.texts(
                        ApiCaller.as("jo").json("/tree/items?kind=action_plan").get("items"), "id")
                .getFirst();
        assertThat(panel.json("/threads/" + plan).toString()).doesNotContain("\"plan_item\"", "\"team_plan\"");
        assertThat(ApiCaller.as("jo").json("/threads/" + plan).toString()).contains("\"plan_item\"");
    }

    @Test
    void aMessageFromAboveHasItsReasonItsItemAndItsHelpApart() {
        JsonNode content =
                ApiCaller.as("owen").json("/tree/items/message-t202-oldest").get("content");
        assertThat(content.get("words").asString()).endsWith("see what each of them waits for?");
        JsonNode above = content.get("from_above");
        assertThat(above.get("reason").asString()).startsWith("Members asked in September");
        assertThat(above.get("plan_item").asString()).isEqualTo("t202-assessments-45wd");
        assertThat(above.get("help").asString()).startsWith("I come to two team meetings");
    }

    @Test
    void historyTellsWhoWhenAndWhy() {
        String id = ApiCaller.texts(
                        ApiCaller.as("manager")
                                .json("/tree/items?kind=priority")
                                .get("items"),
                        "id")
                .getFirst();
        JsonNode item = ApiCaller.as("manager").json("/tree/items/" + id);
        assertThat(item.at("/history/0/why").asString()).isEqualTo("As the tests begin");
        assertThat(item.at("/content/title")).isEqualTo(item.at("/item/headline"));
    }

    private List<CaseRow> casesOf(String team) {
        return desk.cases(measure, quarter, Optional.of(team), Level.UNIT).cases();
    }
}
