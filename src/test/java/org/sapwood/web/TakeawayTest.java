package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sapwood.audit.Recorded;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Score;
import org.sapwood.web.export.As;
import org.sapwood.web.export.Reading;

/** What people take away, read back by other programs and held against the engine. */
class TakeawayTest {
    private static final String ID = "assessments-45wd";
    private static final String OWN = "T201";

    private final Desk desk = ServedCounty.get().desk();
    private final Measure measure = desk.catalogue().library().measures().get(ID);
    private final Period quarter =
            Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn()));

    private static Map<String, List<List<String>>> taken(Visitor visitor, String path, As as) throws IOException {
        HttpResponse<byte[]> file = visitor.file(path + (path.contains("?") ? "&" : "?") + "as=" + as.ending());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo(as.mediaType());
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"sapwood-")
                .endsWith("." + as.ending() + "\"");
        return Reading.read(as, file.body());
    }

    private static Map<String, String> about(Map<String, List<List<String>>> sheets) {
        return sheets.get("About").stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    @ParameterizedTest
    @EnumSource
    void aDirectorTakesTheFiguresOfEveryTeamAsTheEngineCountsThem(As as) throws IOException {
        Map<String, List<List<String>>> sheets = taken(Visitor.signedIn("ruth"), "/measures/" + ID, as);
        Set<List<String>> counted = desk.scores(List.of(measure), List.of(quarter), Level.UNIT).stream()
                .filter(score -> isTeam(score.unit()))
                .map(TakeawayTest::row)
                .collect(Collectors.toSet());
        Set<List<String>> rows = sheets.get("By team").stream()
                .skip(1)
                .filter(row -> row.size() == 8 && !row.get(5).isEmpty())
                .map(row -> List.of(row.get(0), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7)))
                .collect(Collectors.toSet());
        assertThat(rows).isNotEmpty().isEqualTo(counted);
        assertThat(sheets.get("By team").toString()).doesNotContain("withheld");
        assertThat(sheets.get("By month")).hasSizeGreaterThan(24);
        assertThat(about(sheets))
                .containsEntry("Definition hash", measure.hash())
                .containsEntry("Snapshot", desk.snapshot().id())
                .containsEntry("Records of", desk.snapshot().extractedOn().toString())
                .containsEntry("Taken by", "Ruth Adeyemi (ruth)")
                .containsEntry("Title", measure.title());
    }

    private boolean isTeam(String unit) {
        return desk.catalogue().library().organisation().units().stream()
                .anyMatch(one -> one.id().equals(unit)
                        && one.kind().equals("team")
                        && one.holdsOn(desk.snapshot().extractedOn()));
    }

    private static List<String> row(Score score) {
        return List.of(
                score.unit(),
                score.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(""),
                String.valueOf(score.numerator()),
                String.valueOf(score.denominator()),
                String.valueOf(score.excluded()),
                String.valueOf(score.cannotTell()));
    }

    @ParameterizedTest
    @EnumSource
    void aManagerTakesTheOwnTeamsFiguresAndNoOthers(As as) throws IOException {
        Map<String, List<List<String>>> own =
                taken(Visitor.signedIn("manager"), "/measures/" + ID + "?team=" + OWN, as);
        Score counted = desk.scores(List.of(measure), List.of(quarter), Level.UNIT).stream()
                .filter(score -> score.unit().equals(OWN))
                .findFirst()
                .orElseThrow();
        for (List<String> row : own.get("By team").subList(1, own.get("By team").size())) {
            if (row.getFirst().equals(OWN)) {
                assertThat(row.subList(3, 8)).isEqualTo(row(counted).subList(1, 6));
            } else {
                assertThat(isSafe(row)).as(row.toString()).isTrue();
            }
        }
        assertThat(Visitor.signedIn("manager")
                        .file("/measures/" + ID + "?team=T203&as=csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void fromTheCouncilNothingLeavesPlainlyByMembersAndPanel(As as) throws IOException {
        for (String person : List.of("councillor", "ivy", "ade", "manager")) {
            Map<String, List<List<String>>> sheets = taken(Visitor.signedIn(person), "/measures/" + ID, as);
            assertThat(sheets.get("By team").stream().filter(row -> row.contains("withheld")))
                    .isNotEmpty();
            assertThat(sheets.get("By team").stream().skip(1)).allMatch(TakeawayTest::isSafe);
            assertThat(sheets.get("Figure").stream().skip(1).map(row -> {
                        List<String> wide = new java.util.ArrayList<>(row);
                        wide.addFirst("");
                        return wide;
                    }))
                    .allMatch(TakeawayTest::isSafe);
        }
    }

    /** Nothing is told, or neither those who met it nor those who did not are one to four; never who is left out. */
    private static boolean isSafe(List<String> row) {
        if (row.size() < 6 || row.get(5).isEmpty() || row.get(3).equals("withheld")) {
            return true;
        }
        long met = Long.parseLong(row.get(4));
        long others = Long.parseLong(row.get(5)) - met;
        boolean more = row.stream().skip(6).anyMatch(text -> !text.isEmpty());
        return (met < 1 || met > 4) && (others < 1 || others > 4) && !more;
    }

    @ParameterizedTest
    @EnumSource
    void theCasesOfAListAreThoseOfItsPageAndEachPersonIsInTheTrail(As as) throws IOException {
        List<CaseRow> rows =
                desk.cases(measure, quarter, Optional.of(OWN), Level.UNIT).cases();
        Map<String, List<List<String>>> sheets = taken(Visitor.signedIn("manager"), cases(OWN), as);
        assertThat(sheets.get("Cases").getFirst()).containsExactly("Case", "Outcome", "Because", "Team");
        assertThat(sheets.get("Cases").stream().skip(1).collect(Collectors.toMap(List::getFirst, row -> row.get(1))))
                .isEqualTo(rows.stream()
                        .collect(Collectors.toMap(
                                CaseRow::caseId, row -> row.outcome().inWords())));
        Recorded event = ServedCounty.get().takenBy("manager").getLast();
        assertThat(event.entry().objectKind()).isEqualTo("case list");
        assertThat(event.object()).contains(ID);
        assertThat(event.entry().resultCount()).contains((long) rows.size());
        assertThat(event.entry().definitionHash()).contains(measure.hash());
        assertThat(event.persons())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(CaseRow::personId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        assertThat(about(sheets))
                .containsEntry("Audit event", String.valueOf(event.entry().seq()));
    }

    @Test
    void casesOfOthersCannotBeTaken() {
        assertThat(Visitor.signedIn("manager").file(cases("T203") + "&as=csv").statusCode())
                .isEqualTo(404);
        for (String person : List.of("sam", "councillor", "ivy", "ade")) {
            Visitor visitor = Visitor.signedIn(person);
            int before = ServedCounty.get().takenBy(person).size();
            assertThat(visitor.file(cases(OWN) + "&as=ods").statusCode())
                    .as(person)
                    .isEqualTo(404);
            assertThat(visitor.get(cases(OWN)).body()).as(person).doesNotContain("as=csv");
            assertThat(ServedCounty.get().takenBy(person)).hasSize(before);
        }
        assertThat(Visitor.signedIn("manager").get(cases(OWN)).body())
                .contains("Take this away as", cases(OWN).replace("&", "&amp;") + "&amp;as=xlsx");
    }

    @Test
    void anAnalystSaysWhyBeforeTheFile() throws IOException {
        Visitor analyst = Visitor.signedIn("jo");
        String address = cases(OWN) + "&as=csv";
        assertThat(analyst.get(address).body()).contains("Why do you look?").doesNotContain("Outcome,Because");
        analyst.post("/reason", Map.of("reason", "=For the return", "back", address, "_csrf", analyst.token(address)));
        Map<String, List<List<String>>> sheets = taken(analyst, cases(OWN), As.CSV);
        assertThat(about(sheets)).containsEntry("Reason given", "'=For the return");
        assertThat(sheets.get("Cases")).hasSizeGreaterThan(1);
        assertThat(ServedCounty.get().takenBy("jo").getLast().reason()).contains("=For the return");
    }

    @ParameterizedTest
    @EnumSource
    void aTeamsPageIsTakenAsItStands(As as) throws IOException {
        List<List<String>> rows =
                taken(Visitor.signedIn("sam"), "/team/" + OWN, as).get("Prime indicators");
        List<String> ofMeasure = rows.stream()
                .filter(row -> row.getFirst().equals(ID))
                .findFirst()
                .orElseThrow();
        Score score = desk.scores(List.of(measure), List.of(quarter), Level.UNIT).stream()
                .filter(one -> one.unit().equals(OWN))
                .findFirst()
                .orElseThrow();
        assertThat(ofMeasure.subList(3, 8)).isEqualTo(row(score).subList(1, 6));
        assertThat(Visitor.signedIn("manager").file("/team/T203?as=csv").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void theTreeAndItsBreaksAreTakenWhole(As as) throws IOException {
        List<List<String>> tree = taken(Visitor.signedIn("ivy"), "/tree", as).get("Tree");
        assertThat(tree.stream().map(List::getFirst)).contains("expectation", "priority", "action plan", "indicator");
        String page = Visitor.signedIn("ruth").get("/tree/broken").body();
        List<List<String>> broken =
                taken(Visitor.signedIn("ruth"), "/tree/broken", as).get("Broken threads");
        assertThat(broken).hasSizeGreaterThan(1);
        assertThat(page).contains(broken.get(1).get(4));
        assertThat(Visitor.signedIn("ivy").file("/tree/broken?as=csv").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsTakenIsByWorker(As as) throws IOException {
        Set<String> workers = desk.cases(measure, quarter, Optional.empty(), Level.COUNTY).cases().stream()
                .map(CaseRow::workerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(workers).isNotEmpty();
        Visitor manager = Visitor.signedIn("manager");
        for (String path : List.of("/measures", "/measures/" + ID, "/team/" + OWN, cases(OWN), "/tree")) {
            taken(manager, path, as).forEach((name, rows) -> {
                assertThat(rows.getFirst().toString().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("worker");
                rows.forEach(row -> assertThat(row).doesNotContainAnyElementsOf(workers));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"/measures?as=pdf", "/team/T201?as=", "/tree?as=CSV"})
    void anotherKindOfFileIsRefused(String path) {
        HttpResponse<String> page = Visitor.signedIn("manager").get(path);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Ask for csv, ods or xlsx");
    }

    private String cases(String team) {
        return "/measures/" + ID + "/cases?period=" + quarter.text() + "&team=" + team;
    }
}
