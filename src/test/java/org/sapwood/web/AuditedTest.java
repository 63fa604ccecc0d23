package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.audit.Questions;
import org.sapwood.audit.Recorded;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.TreeStore;

/** Every look at a case, search, export, print, refusal and change is in the trail; without the trail there is none. */
class AuditedTest {
    private static final Council COUNCIL = new Council();
    private static final String MEASURE = "assessments-45wd";
    private static final String TEAM = "T201";
    private static final Desk DESK = ServedCounty.get().desk();
    private static final Period QUARTER =
            Periods.quarterOf(YearMonth.from(DESK.snapshot().extractedOn()));
    private static final CaseRow CASE = DESK.cases(
                    DESK.catalogue().library().measures().get(MEASURE), QUARTER, Optional.of(TEAM), Level.UNIT)
            .cases()
            .getFirst();
    private static final String LIST = "/measures/" + MEASURE + "/cases?period=" + QUARTER.text() + "&team=" + TEAM;
    private static final String WHY = "/measures/" + MEASURE + "/cases/" + CASE.caseId() + "?period=" + QUARTER.text();

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    /** What somebody asks for, and the event that it is. */
    private record Look(String who, String address, String action, String kind, String object) {}

    private static final List<Look> LOOKS = List.of(
            new Look("mona", LIST, "VIEW", "case list", MEASURE),
            new Look("mona", WHY, "VIEW", "case", CASE.caseId()),
            new Look("will", "/leaf", "VIEW", "leaf", ""),
            new Look(
                    "mona",
                    "/api/v1/measures/" + MEASURE + "/cases?period=" + QUARTER.text() + "&team=" + TEAM,
                    "VIEW",
                    "case list",
                    MEASURE),
            new Look("mona", LIST + "&print=yes", "PRINT", "case list", MEASURE),
            new Look("mona", WHY + "&print=yes", "PRINT", "case", CASE.caseId()),
            new Look("mona", "/team/T201/plan?print=yes", "PRINT", "plan", TEAM),
            new Look("will", "/leaf?print=yes", "PRINT", "leaf", ""),
            new Look("mona", LIST + "&as=csv", "EXPORT", "case list", MEASURE),
            new Look("mona", "/people?find=mona", "SEARCH", "people", "mona"),
            new Look("mona", "/definitions?find=45+working", "SEARCH", "definitions", "45 working"),
            new Look("mona", "/team/T203", "REFUSE", "address", "/team/T203"),
            new Look("mona", "/audit", "REFUSE", "address", "/audit"),
            new Look(
                    "mona",
                    "/measures/" + MEASURE + "/cases/nothing?period=" + QUARTER.text(),
                    "REFUSE",
                    "case",
                    "nothing"),
            new Look("mona", "/api/v1/teams/nothing", "REFUSE", "address", "/api/v1/teams/nothing"));

    @BeforeAll
    static void signIn() {
        COUNCIL.post("mona", Council.held(Role.TEAM_MANAGER, Place.Kind.TEAM, TEAM));
        COUNCIL.post("will", Council.held(Role.WORKER, Place.Kind.TEAM, TEAM));
        COUNCIL.post("ada", Council.held(Role.ADMINISTRATOR, Place.Kind.COUNTY, "county"));
        COUNCIL.post("una", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        List.of("mona", "will", "ada").forEach(one -> VISITORS.put(one, COUNCIL.signIn(one)));
    }

    @AfterAll
    static void close() {
        COUNCIL.close();
    }

    @Test
    void eachIsOneEventOfItsKind() {
        for (Look look : LOOKS) {
            int before = events(look.who()).size();
            VISITORS.get(look.who()).getAndStay(look.address());
            List<Recorded> after = events(look.who());
            assertThat(after).as(look.toString()).hasSize(before + 1);
            Recorded last = after.getLast();
            assertThat(List.of(
                            last.entry().action(),
                            last.entry().objectKind(),
                            last.object().orElse("")))
                    .as(look.toString())
                    .containsExactly(look.action(), look.kind(), look.object());
        }
    }

    @Test
    void whoseCasesArePrintedIsInTheTrail() {
        VISITORS.get("mona").get(WHY + "&print=yes");
        Recorded last = events("mona").getLast();
        assertThat(last.persons()).containsExactly(CASE.personId());
        HttpResponse<String> page = VISITORS.get("mona").get(WHY);
        assertThat(page.body()).contains("print=yes\">Print this page</a>");
        assertThat(VISITORS.get("mona").get(WHY + "&print=yes").body())
                .contains("data-print", "in the audit trail as printed by you")
                .doesNotContain("Print this page");
    }

    @Test
    void whatCannotBeWrittenDownIsNotShown() {
        withoutTrail(() -> LOOKS.forEach(look -> {
            HttpResponse<String> page = VISITORS.get(look.who()).getAndStay(look.address());
            assertThat(page.statusCode()).as(look.toString()).isEqualTo(503);
            assertThat(page.body())
                    .as(look.toString())
                    .contains("could not be written into the audit trail")
                    .doesNotContain(CASE.caseId() + "</a>", "What the record says", "Person mona</a>", "Exception");
        }));
        assertThat(VISITORS.get("mona").get(LIST).body()).contains(CASE.caseId());
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        Visitor mona = VISITORS.get("mona");
        Visitor ada = VISITORS.get("ada");
        String begin = "/team/T201/plan/begin";
        HttpResponse<String> plan = mona.get(begin);
        HttpResponse<String> form = ada.get("/people/una/details");
        Map<String, String> typed = Map.of("name", "Una Renamed", "worker", "", "because", "To see what happens");
        withoutTrail(() -> {
            assertThat(mona.press(plan, begin).statusCode()).isEqualTo(503);
            HttpResponse<String> refused = ada.press(form, "/people/una/details", typed);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("neither shown nor done", "Una Renamed", "Leave this page open");
            Visitor late = COUNCIL.signIn("mona");
            assertThat(late.getAndStay("/measures").statusCode()).isEqualTo(302);
        });
        assertThat(new TreeStore(COUNCIL.state()).current().all()).isEmpty();
        assertThat(COUNCIL.people().current().find("una").orElseThrow().name()).isEqualTo("Person una");
        int before = events("mona").size();
        assertThat(mona.press(plan, begin).uri().getPath()).isEqualTo("/team/T201/plan");
        assertThat(events("mona")).hasSize(before + 1);
        assertThat(events("mona").getLast().entry().action()).isEqualTo("CHANGE");
        int back = events("mona").size();
        mona.press(mona.get("/team/T201/plan?kept=" + plan()), "/undo");
        assertThat(events("mona").getLast().reason()).contains("Taken back");
        assertThat(events("mona")).hasSize(back + 1);
    }

    private static String plan() {
        return new TreeStore(COUNCIL.state()).current().all().iterator().next().id() + ".1";
    }

    private static List<Recorded> events(String who) {
        return new Questions(COUNCIL.state().source())
                .whatDid(who, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static void withoutTrail(Runnable work) {
        execute("alter table audit.event rename to event_elsewhere");
        try {
            work.run();
        } finally {
            execute("alter table audit.event_elsewhere rename to event");
        }
    }

    private static void execute(String sql) {
        COUNCIL.state().change(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
