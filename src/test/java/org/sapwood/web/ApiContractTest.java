package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.springframework.web.bind.annotation.GetMapping;

/** Every operation of the document, asked by everybody: who gets what, and whether it is as the document says. */
class ApiContractTest {
    private static final List<String> PEOPLE =
            List.of("sam", "manager", "owen", "ruth", "councillor", "jo", "ivy", "ade");

    private static final String MEASURE = "assessments-45wd";
    private static final String RULE = "assessment-before-referral";

    private final ApiDocument document = new ApiDocument();
    private final Desk desk = ServedCounty.get().desk();
    private final String quarter =
            Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn())).text();

    /** An address for each operation, and who is answered with what, in the order of {@link #PEOPLE}. */
    private record Expected(String operation, String address, String statuses) {}

    private List<Expected> expected() {
        String cases = "/measures/" + MEASURE + "/cases";
        return List.of(
                new Expected("getDocument", "/openapi.yaml", "200 200 200 200 200 200 200 200"),
                new Expected("listMeasures", "/measures", "200 200 200 200 200 200 200 200"),
                new Expected("getMeasure", "/measures/" + MEASURE, "200 200 200 200 200 200 200 200"),
                new Expected(
                        "listScores",
                        "/measures/" + MEASURE + "/scores?level=unit&period=2025-10.." + month(),
                        "200 200 200 200 200 200 200 200"),
                new Expected("listCases", cases + "?team=T201&period=" + quarter, "200 200 200 403 404 403 404 404"),
                new Expected(
                        "getCase", cases + "/" + anyCase() + "?period=" + quarter, "404 200 200 403 404 403 404 404"),
                new Expected("listRules", "/rules", "200 200 200 200 200 200 200 200"),
                new Expected("getRule", "/rules/" + RULE, "200 200 200 200 200 200 200 200"),
                new Expected("listFailing", "/rules/" + RULE + "/cases", "200 200 200 403 404 403 404 404"),
                new Expected("listItems", "/tree/items", "200 200 200 200 200 200 200 200"),
                new Expected("getItem", "/tree/items/" + first("expectation"), "200 200 200 200 200 200 200 200"),
                new Expected("getThread", "/threads/" + first("plan_item"), "200 200 200 200 200 200 404 404"),
                new Expected("listBrokenThreads", "/broken-threads", "200 200 200 200 200 200 404 404"),
                new Expected("listTeams", "/teams", "200 200 200 200 200 200 200 200"),
                new Expected("getTeam", "/teams/T201", "200 200 200 200 404 200 404 404"),
                new Expected("getPlan", "/teams/T201/plan", "200 200 200 200 200 200 404 404"),
                new Expected("listReviews", "/reviews", "200 200 200 200 200 200 200 200"),
                new Expected("listProposals", "/proposals", "200 200 200 200 200 200 200 200"),
                new Expected("listChallenges", "/challenges?open=true", "200 200 200 200 200 200 200 200"),
                new Expected("listLoads", "/loads", "404 404 404 200 404 200 404 200"));
    }

    private String month() {
        return YearMonth.from(desk.snapshot().extractedOn()).toString();
    }

    /** One of the team's that is not the worker's of the demo. */
    private String anyCase() {
        Measure measure = desk.catalogue().library().measures().get(MEASURE);
        Period period = Periods.parse(quarter).getFirst();
        List<String> own = ApiCaller.texts(
                ApiCaller.as("sam")
                        .json("/measures/" + MEASURE + "/cases?period=" + quarter)
                        .get("cases"),
                "case_id");
        return desk.cases(measure, period, Optional.of("T201"), Level.UNIT).cases().stream()
                .map(row -> row.caseId())
                .filter(id -> !own.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static String first(String kind) {
        return ApiCaller.as("jo")
                .json("/tree/items?kind=" + kind)
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersEverybodyAsTheDocumentSays() {
        Map<String, ApiDocument.Operation> operations = document.operations();
        return expected().stream()
                .map(one -> DynamicTest.dynamicTest(one.operation(), () -> {
                    ApiDocument.Operation operation = operations.get(one.operation());
                    Map<String, Integer> statuses = new LinkedHashMap<>();
                    for (String person : PEOPLE) {
                        HttpResponse<String> answer = ApiCaller.as(person).get(one.address());
                        assertThat(document.faults(operation, answer))
                                .as(person)
                                .isEmpty();
                        statuses.put(person, answer.statusCode());
                    }
                    assertThat(statuses.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                            .as(PEOPLE.toString())
                            .isEqualTo(one.statuses());
                }));
    }

    @Test
    void noOperationOfTheDocumentIsLeftOut() {
        assertThat(expected().stream().map(Expected::operation))
                .containsExactlyInAnyOrderElementsOf(document.operations().keySet());
    }

    @Test
    void whatTheDocumentDescribesIsWhatIsServed() {
        Set<String> described = document.operations().values().stream()
                .map(one -> "/api/v1" + one.path().replace("{case_id}", "{caseId}"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.sapwood.web.api").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GetMapping.class))
                        .flatMap(method -> Arrays.stream(
                                method.getAnnotationOfType(GetMapping.class).value()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).isEqualTo(described);
        assertThat(document.operations().values()).allMatch(one -> one.method().equals("get"));
    }

    @Test
    void whatTheDocumentNamesIsThere() {
        assertThat(document.slips()).isEmpty();
        assertThat(ApiDocument.references(document.root()))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(document.root().at(name.substring(1)).isMissingNode())
                                .as(name)
                                .isFalse());
        document.operations()
                .values()
                .forEach(one -> assertThat(
                                one.path().chars().filter(sign -> sign == '{').count())
                        .as(one.path())
                        .isEqualTo(one.content()
                                .path("parameters")
                                .valueStream()
                                .map(parameter -> parameter.has("$ref")
                                        ? document.root()
                                                .at(parameter
                                                        .get("$ref")
                                                        .asString()
                                                        .substring(1))
                                        : parameter)
                                .filter(parameter ->
                                        parameter.get("in").asString().equals("path"))
                                .count()));
    }

    @Test
    void theDocumentIsServedAsItIsWritten() throws java.io.IOException {
        HttpResponse<String> served = ApiCaller.nobody("/openapi.yaml");
        assertThat(served.statusCode()).isEqualTo(200);
        try (var file = WebServer.class.getResourceAsStream("api/openapi.yaml")) {
            assertThat(served.body())
                    .isEqualTo(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDocumentHasNothingByWorker() {
        List<String> names = new java.util.ArrayList<>();
        document.root()
                .get("components")
                .get("schemas")
                .findValues("properties")
                .forEach(properties -> properties.propertyNames().forEach(names::add));
        document.operations().values().forEach(one -> names.add(one.path()));
        assertThat(names).isNotEmpty().noneMatch(name -> name.contains("worker"));
    }

    /** One item of each kind that there is, as somebody who sees the figures in it and as somebody who does not. */
    @Test
    void itemsOfEveryKindAreAsTheDocumentSays() {
        ApiDocument.Operation operation = document.operations().get("getItem");
        for (String person : List.of("jo", "councillor")) {
            ApiCaller caller = ApiCaller.as(person);
            Map<String, String> oneOfEach = caller.json("/tree/items")
                    .get("items")
                    .valueStream()
                    .collect(Collectors.toMap(
                            item -> item.get("kind").asString(),
                            item -> item.get("id").asString(),
                            (one, _) -> one));
            assertThat(oneOfEach).hasSizeGreaterThan(15);
            oneOfEach.values().forEach(id -> {
                HttpResponse<String> answer = caller.get("/tree/items/" + id);
                assertThat(answer.statusCode()).as(id).isEqualTo(200);
                assertThat(document.faults(operation, answer)).as(id).isEmpty();
            });
        }
    }

    @Test
    void everyMeasureAndRuleIsAsTheDocumentSays() {
        ApiCaller caller = ApiCaller.as("manager");
        for (String id : ApiCaller.texts(caller.json("/measures").get("measures"), "id")) {
            assertThat(document.faults(document.operations().get("getMeasure"), caller.get("/measures/" + id)))
                    .isEmpty();
        }
        for (String id : ApiCaller.texts(caller.json("/rules").get("rules"), "id")) {
            assertThat(document.faults(document.operations().get("getRule"), caller.get("/rules/" + id)))
                    .isEmpty();
        }
    }
}
