package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.pack.PackCheck;
import org.sapwood.pack.PackReader;
import org.sapwood.tree.item.QualityPoint;

/** A measure of a team's own from the first idea to a definition in a pack, walked by hand. */
class WorkshopTest {
    private static final String LIST = "/team/T201/local-pis";

    /** Begins a measure and returns its address. */
    private static String begin(Visitor visitor, String name) {
        HttpResponse<String> list = visitor.send(LIST + "/begin", "name", name, "aspect", "how_well");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).contains(name);
        return LIST + "/" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static void choose(Visitor visitor, String measure) {
        HttpResponse<String> page = visitor.send(measure + "/steps/population", "population", "assessments_completed");
        assertThat(page.uri().getPath()).isEqualTo(measure);
    }

    private static void answerEverything(Visitor visitor, String measure) {
        choose(visitor, measure);
        visitor.send(
                measure + "/steps/sources",
                Map.of(
                        "national", "assessment-without-drift",
                        "department-own", "Early & heard",
                        "corporate", "once-and-well",
                        "practice", "The first visit is made in the first week",
                        "outcome", "Families know where they stand"));
        visitor.send(
                measure + "/steps/involvement",
                Map.of("how", "Nine parents tried it", "on-day", "3", "on-month", "9", "on-year", "2026"));
        visitor.send(measure + "/steps/condition", "condition", "working_days_taken <= 30 and child_seen = 'Y'");
        visitor.send(measure + "/steps/incentive", "note", "Somebody might close it in a hurry");
        visitor.send(measure + "/steps/guardrails", "first", "re-referrals-12m");
        visitor.send(measure + "/steps/check", points());
    }

    private static Map<String, String> points() {
        Map<String, String> points = new LinkedHashMap<>();
        for (QualityPoint point : QualityPoint.values()) {
            String key = point.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            points.put(key, point == QualityPoint.COMPARABLE ? "no" : "yes");
            points.put(key + "-note", "Because we looked");
        }
        return points;
    }

    @Test
    void aMeasureGoesFromTheFirstIdeaToAPack() {
        Visitor manager = Visitor.signedIn("manager");
        String measure = begin(manager, "Seen and told in thirty days");
        HttpResponse<String> early = manager.send(measure + "/propose");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body())
                .contains("Nobody has said how people who use the service were involved", "12 of the twelve points");
        answerEverything(manager, measure);
        HttpResponse<String> whole = manager.get(measure);
        assertThat(whole.body())
                .contains("Put it forward", "11 of 12 points hold", "Nine parents tried it", "/tree/items/")
                .doesNotContain("To do");
        assertThat(manager.send(measure + "/propose").body()).contains("Put forward by Tom Hesketh");
        assertThat(manager.get(measure + "/steps/condition").statusCode()).isEqualTo(400);
        assertThat(manager.get(measure + "/agree").statusCode()).isEqualTo(404);
        Visitor director = Visitor.signedIn("ruth");
        assertThat(director.get(measure + "/dry-run").statusCode()).isEqualTo(200);
        assertThat(director.send(measure + "/agree").body()).contains("Agreed.");
        define(manager, measure);
    }

    private static void define(Visitor manager, String measure) {
        Map<String, String> cases = new LinkedHashMap<>(Map.of(
                "improvement", "increase",
                "misses", "Says nothing about those waiting",
                "review-day", "1",
                "review-month", "4",
                "review-year", "2027"));
        cases.put("case-1", "working_days_taken: 30\nchild_seen: Y");
        cases.put("case-1-comes-to", "not met");
        cases.put("case-2", "working_days_taken: 31\nchild_seen: Y");
        cases.put("case-3", "working_days_taken: 3\nchild_sen: Y");
        HttpResponse<String> wrong = manager.send(measure + "/define", cases);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Case 1: what it comes to: this case comes to met, and you say not met")
                .contains("Case 2: what it comes to: this case comes to not met; choose that")
                .contains("Case 3: what is recorded: ", "Did you mean child_seen?");
        cases.put("case-1-comes-to", "met");
        cases.put("case-2-comes-to", "not met");
        cases.put("case-3", "working_days_taken: 3\nchild_seen: ");
        cases.put("case-3-comes-to", "cannot tell");
        HttpResponse<String> defined = manager.send(measure + "/define", cases);
        assertThat(defined.body()).contains("Defined.", "within a minute");
        isInThePack();
    }

    private static void isInThePack() {
        Path data = ServedCounty.get().desk().data();
        List<Path> packs = new ArrayList<>(PackReader.foldersIn(Path.of("packs")));
        packs.addAll(PackReader.foldersIn(data.resolve("packs")));
        Library library = PackReader.read(packs);
        Measure read = library.measures().get("seen-and-told-in-thirty-days");
        assertThat(read.guardrails()).containsExactly("re-referrals-12m");
        assertThat(read.meaning().whyMeasured()).contains("Nine parents tried it", "close it in a hurry");
        assertThat(read.meaning().source().reference()).contains("Early & heard", "45 working days");
        assertThat(PackCheck.run(library).faults()).isEmpty();
    }

    @Test
    void whoeverPutsItForwardDoesNotAgreeItAndAWorkersDryRunIsTheManagers() {
        Visitor worker = Visitor.signedIn("sam");
        String measure = begin(worker, "Rung back the same week");
        choose(worker, measure);
        worker.send(measure + "/steps/condition", "condition", "child_seen = 'Y'");
        assertThat(worker.get(measure).body()).contains("manager can try this").doesNotContain("/dry-run\"");
        assertThat(worker.get(measure + "/dry-run").statusCode()).isEqualTo(404);
        HttpResponse<String> run = Visitor.signedIn("manager").get(measure + "/dry-run");
        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(run.body())
                .contains("They are not kept", "child_seen is blank in", "fewer than twenty", "percentage points")
                .contains("Does it say anything new?", "assessments-child-seen");
        assertThat(Visitor.signedIn("manager").get(measure + "/instead").body())
                .contains("The same cases", "the year to March 2026");
        assertThat(Visitor.signedIn("sunita").get(measure + "/steps/condition").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("councillor").get(measure).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn("councillor").get(measure + "/dry-run").statusCode())
                .isEqualTo(404);
        HttpResponse<String> dropped = worker.send(measure + "/drop", "because", "Nobody needs it");
        assertThat(dropped.body()).contains("Given up.");
    }

    static List<String> attacks() {
        return List.of(
                "1 = 1; drop table ssd_person",
                "working_days_taken <= (select count(*) from ssd_person)",
                "working_days_taken <= 45 or exists (select 1 from ssd_person)",
                "read_csv('/etc/passwd') is null",
                "child_seen = 'Y' -- and the rest",
                "child_seen = 'Y' /* x */",
                "${7*7} = 49",
                "{{7*7}} = 49",
                "@if(true)child_seen = 'Y'@endif",
                "child_seen = 'Y' union all select 1",
                "true",
                "1 = 1",
                "worker_id = 'W1'",
                "person_id = '12' and child_seen = 'Y'",
                "case_id is not null",
                "referral_id = 'R1'",
                "(".repeat(450) + "child_seen = 'Y'" + ")".repeat(450),
                "not ".repeat(240) + "child_seen = 'Y'",
                "working_days_taken" + "+1".repeat(4_900) + " <= 45",
                "x".repeat(9_999),
                "child_seen = '\u0001'",
                "child_seen like 'Y%'");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingButTheClosedLanguageIsRead(String attack) {
        Visitor manager = Visitor.signedIn("manager");
        String measure = LIST + "/attacked";
        if (manager.get(measure).statusCode() == 404) {
            begin(manager, "Attacked");
            choose(manager, measure);
        }
        long before = System.nanoTime();
        HttpResponse<String> refused = manager.send(measure + "/steps/condition", "condition", attack);
        assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
        assertThat(refused.statusCode()).as(attack).isEqualTo(422);
        assertThat(refused.body()).contains("A case is met when: ");
        assertThat(manager.get(measure).body()).contains("It is not said when a case counts as met");
        manager.press(manager.get(measure + "/steps/condition"), "/draft/drop");
    }

    @Test
    void aMisspeltColumnIsNamedWithItsPlaceAndTheNearestThatThereIs() {
        Visitor manager = Visitor.signedIn("manager");
        String measure = begin(manager, "Misspelt");
        choose(manager, measure);
        HttpResponse<String> page =
                manager.send(measure + "/steps/condition", "condition", "child_seen = 'Y' and workin_days_taken <= 45");
        assertThat(page.body())
                .contains("line 1, column 22", "Did you mean working_days_taken?")
                .contains("Columns", "working_days_taken: a whole number")
                .doesNotContain("worker_id: text");
        manager.press(manager.get(measure + "/steps/condition"), "/draft/drop");
    }

    @Test
    void whereNoCasesFitTheAnalystsAreAskedByADay() {
        Visitor manager = Visitor.signedIn("manager");
        String measure = begin(manager, "Told by the school first");
        assertThat(manager.send(measure + "/steps/population", "request", "").statusCode())
                .isEqualTo(422);
        HttpResponse<String> noDay = manager.send(measure + "/steps/population", "request", "Calls from schools");
        assertThat(noDay.body()).contains("a request needs both");
        HttpResponse<String> asked = manager.send(
                measure + "/steps/population",
                Map.of("request", "Calls from schools", "by-day", "30", "by-month", "11", "by-year", "2026"));
        assertThat(asked.body())
                .contains("Asked of the analysts: Calls from schools. An answer is needed by 30 November");
    }
}
