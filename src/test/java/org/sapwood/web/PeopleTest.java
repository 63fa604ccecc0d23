package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.audit.Questions;
import org.sapwood.tree.people.Held;

/** People let in, given posts and relieved of them, by the forms of two administrators. */
class PeopleTest {
    private static final Council COUNCIL = new Council();
    private static final Held ADMINISTRATOR = Council.held(Role.ADMINISTRATOR, Place.Kind.COUNTY, "county");

    private static Visitor ada;
    private static Visitor bea;

    @BeforeAll
    static void letAdministratorsIn() {
        COUNCIL.post("ada", ADMINISTRATOR);
        COUNCIL.post("bea", ADMINISTRATOR);
        ada = COUNCIL.signIn("ada");
        bea = COUNCIL.signIn("bea");
    }

    @AfterAll
    static void close() {
        COUNCIL.close();
    }

    @Test
    void whoIsLetInSeesAtOnceWhatThePostIsFor() {
        Visitor nell = COUNCIL.signIn("nell");
        assertThat(nell.get("/team/T201").statusCode()).isEqualTo(403);
        HttpResponse<String> people = ada.send("/let-in", Newcomer.typed("nell", Map.of("name", "Nell Brook")));
        assertThat(people.uri().getPath()).isEqualTo("/people");
        assertThat(people.body()).contains("Nell Brook", "team manager, Orrismere Assessment 1");
        assertThat(nell.get("/team/T201").statusCode()).isEqualTo(200);
        assertThat(nell.get("/team/T203").statusCode()).isEqualTo(404);

        HttpResponse<String> second = bea.send(
                "/people/nell/posts/give",
                post("team_manager", "TEAM T203", "2026", "Stands in for Orla until Christmas"));
        assertThat(second.body())
                .contains("team manager</strong>, Tarnwick Assessment", "since 5 October 2026")
                .contains("Person bea: Stands in for Orla until Christmas", "Person ada: She begins today");
        assertThat(nell.get("/team/T203").statusCode()).isEqualTo(200);

        HttpResponse<String> one = bea.send("/people/nell/posts/0/end", day("until", 5, 10, 2026, "Moved teams"));
        assertThat(one.body()).contains("until 5 October 2026", "Moved teams");
        assertThat(nell.get("/team/T201").statusCode()).isEqualTo(404);
        assertThat(nell.get("/team/T203").statusCode()).isEqualTo(200);

        ada.send("/people/nell/leave", day("until", 5, 10, 2026, "Left the council"));
        assertThat(nell.get("/team/T203").statusCode()).isEqualTo(403);
        assertThat(changes("nell")).containsExactly("ada", "bea", "bea", "ada");
    }

    /** Who changed somebody, as the trail says. */
    private static List<String> changes(String id) {
        return List.of("ada", "bea").stream()
                .flatMap(one -> new Questions(COUNCIL.state().source())
                                .whatDid(one, java.time.Instant.EPOCH, java.time.Instant.parse("2100-01-01T00:00:00Z"))
                                .stream())
                .filter(one -> one.entry().action().equals("CHANGE"))
                .filter(one -> one.object().filter(id::equals).isPresent())
                .sorted(java.util.Comparator.comparing(one -> one.entry().seq()))
                .map(one -> one.entry().actor())
                .toList();
    }

    @Test
    void aPostOfALaterDayOpensNothingYet() {
        Visitor later = COUNCIL.signIn("later");
        Map<String, String> tomorrow = Newcomer.typed("later", Map.of("from-day", "6"));
        assertThat(ada.send("/let-in", tomorrow).body()).contains("no post today");
        assertThat(later.get("/team/T201").statusCode()).isEqualTo(403);
        assertThat(ada.get("/people/later").body()).contains("since 6 October 2026");
    }

    @Test
    void whoeverReadsWelshIsToldInWelshWhatIsWrong() {
        Visitor welsh = COUNCIL.signIn("ada");
        welsh.get("/language/cy");
        assertThat(welsh.send(
                                "/let-in",
                                Newcomer.typed(
                                        "cymro", Map.of("until-day", "6", "until-month", "10", "until-year", "2025")))
                        .body())
                .contains("Gadael rhywun i mewn", "mae 6 Hydref 2025 cyn 5 Hydref 2026, pan fydd yn dechrau")
                .contains("rheolwr tîm")
                .doesNotContain("when it begins", "People and roles");
        welsh.press(welsh.get("/let-in"), "/draft/drop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "from-year; 2206; From which day: the year does not look right",
                "from-year; 2062; From which day: 5 October 2062 does not look right; look at the year",
                "from-year; 1926; From which day: the year does not look right",
                "until-year; 2025; longer holds: 6 October 2025 is before 5 October 2026, when it begins",
                "until-month; 13; longer holds: there is no such day in the calendar",
                "place; COUNTY county; Place: the role team manager cannot be held at the county as a whole",
                "role; ''; Role: choose an answer",
                "role; king; Role: choose one of the answers",
                "because; ' '; Why: write something here",
                "id; ADA; Signs in as: Person ada signs in as ada already; open their page",
                "id; a b; Signs in as: nobody can sign in under this name",
                "id; ..; Signs in as: nobody can sign in under this name",
                "name; ''; Name: write something here"
            })
    void aMistakeIsSaidAtItsQuestionAndNothingTypedIsLost(String field, String value, String sentence) {
        Map<String, String> typed = Newcomer.typed("mistaken", Map.of("worker", "W-typed-before"));
        typed.putAll(Map.of("until-day", "6", "until-month", "10", "until-year", "2027"));
        typed.put(field, value);
        HttpResponse<String> page = ada.send("/let-in", typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There is a problem", sentence, "value=\"W-typed-before\"");
        assertThat(COUNCIL.people().current().find("mistaken")).isEmpty();
        assertThat(ada.get("/let-in").body()).contains("W-typed-before", "You began this and have not sent it");
        assertThat(bea.get("/let-in").body()).doesNotContain("W-typed-before");
        ada.press(ada.get("/let-in"), "/draft/drop");
    }

    @Test
    void whoeverSavesSecondIsShownWhatTheFirstWrote() {
        COUNCIL.post("ines", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        HttpResponse<String> opened = bea.get("/people/ines/details");
        ada.send("/people/ines/details", Map.of("name", "Ines Roca", "worker", "", "because", "Married"));
        Map<String, String> mine = Map.of("name", "Ines R.", "worker", "", "because", "A typing error");
        HttpResponse<String> conflict = bea.press(opened, "/people/ines/details", mine);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Person ada changed this while you were writing", "Ines Roca", "Ines R.");
        assertThat(COUNCIL.people().current().find("ines").orElseThrow().name()).isEqualTo("Ines Roca");
        HttpResponse<String> again = bea.press(conflict, "/people/ines/details", mine);
        assertThat(again.body()).contains("<h1 class=\"govuk-heading-l\">Ines R.</h1>", "Married", "A typing error");
    }

    @Test
    void onesOwnLastChangeCanBeTakenBackByNobodyElse() {
        COUNCIL.post("vera", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        Visitor vera = COUNCIL.signIn("vera");
        HttpResponse<String> ended = ada.send("/people/vera/leave", day("until", 1, 10, 2026, "The wrong Vera"));
        assertThat(vera.get("/measures").statusCode()).isEqualTo(403);
        assertThat(ended.body()).contains("Take back your last change");
        assertThat(bea.get("/people/vera").body()).doesNotContain("Take back your last change");
        assertThat(bea.get("/people/vera/back").body()).contains("is by Person ada", "Only they can take it back");
        ada.send("/people/vera/back");
        assertThat(vera.get("/measures").statusCode()).isEqualTo(200);
        assertThat(ada.get("/people/vera").body()).contains("Person ada: Taken back", "The wrong Vera");
    }

    @Test
    void theLastAdministratorCannotBeRemovedForAnyDayToCome() {
        try (Council small = new Council()) {
            LocalDate leaves = LocalDate.of(2026, 11, 1);
            small.post("first", ADMINISTRATOR.endingOn(leaves));
            small.post("second", ADMINISTRATOR);
            Visitor first = small.signIn("first");
            HttpResponse<String> refused =
                    first.send("/people/second/leave", day("until", 5, 10, 2026, "No longer with us"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("From 2026-11-01 on nobody would be an administrator", "Make somebody else", "No longer");
            assertThat(small.people().current().find("second").orElseThrow().until())
                    .isEmpty();
            first.press(first.get("/people/second/leave"), "/draft/drop");
            first.send("/let-in", Newcomer.typed("third", Map.of("role", "administrator", "place", "COUNTY county")));
            HttpResponse<String> gone =
                    first.send("/people/second/leave", day("until", 5, 10, 2026, "No longer with us"));
            assertThat(gone.statusCode()).isEqualTo(200);
            assertThat(small.people().current().find("second").orElseThrow().until())
                    .isEqualTo(Optional.of(LocalDate.of(2026, 10, 5)));
        }
    }

    @Test
    void whatIsTypedStandsThereAsItWasTyped() {
        COUNCIL.post("odd", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        int kept = 0;
        for (String text : NaughtyStrings.ALL) {
            HttpResponse<String> page =
                    ada.send("/people/odd/details", Map.of("name", text, "worker", text, "because", text));
            String name = COUNCIL.people().current().find("odd").orElseThrow().name();
            if (page.statusCode() == 422) {
                assertThat(page.body()).contains("There is a problem").doesNotContain("<script>alert", "<b>out");
                assertThat(name).isNotEqualTo(text.strip());
                ada.press(ada.get("/people/odd/details"), "/draft/drop");
            } else {
                kept++;
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(name).isEqualTo(text.strip());
                assertThat(page.body())
                        .contains("<h1 class=\"govuk-heading-l\">" + escaped(text.strip()) + "</h1>")
                        .contains("Person ada: " + escaped(text.strip()) + "<br>");
            }
        }
        assertThat(kept).isGreaterThan(NaughtyStrings.ALL.size() - 10);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void nobodyChangesTheirOwnPosts() {
        assertThat(ada.get("/people/ada/posts/give").body()).contains("Nobody changes their own posts");
        assertThat(ada.get("/people/ada").body()).contains("This is you").doesNotContain("/people/ada/posts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoë@example.org", "auth0|5f7c8ec7", "tan+test:1", "Ωmega"})
    void anyNameOfASignInServerHasItsPages(String id) {
        ada.send("/let-in", Newcomer.typed(id, Map.of("name", "Somebody else")));
        String address = ada.get("/people").body().split("\">Somebody else</a>", 2)[0];
        address = address.substring(address.lastIndexOf("href=\"") + 6);
        assertThat(ada.get(address).body()).contains(id, "Somebody else");
        HttpResponse<String> named = ada.send(
                address + "/details",
                Map.of("name", "Renamed " + id.hashCode(), "worker", "", "because", "For the test"));
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(COUNCIL.people().current().find(id).orElseThrow().name()).isEqualTo("Renamed " + id.hashCode());
    }

    @Test
    void aConflictThatIsKeptAlreadyIsShownBeforeItIsChanged() {
        COUNCIL.post("kim", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        Map<String, String> tie = new LinkedHashMap<>(Map.of("viewer", "kim", "subject", "P-77", "because", "A tie"));
        tie.putAll(Map.of("from-day", "5", "from-month", "10", "from-year", "2026"));
        assertThat(ada.send("/conflict-of-interest", tie).body()).contains("P-77", "A tie");
        assertThat(COUNCIL.people().current().withheldFrom("kim", LocalDate.of(2026, 10, 5)))
                .containsExactly("P-77");
        tie.putAll(Map.of("until-day", "6", "until-month", "10", "until-year", "2026", "because", "Moved away"));
        HttpResponse<String> shown = bea.send("/conflict-of-interest", tie);
        assertThat(shown.statusCode()).isEqualTo(409);
        assertThat(shown.body()).contains("This was kept already, by Person ada", "A tie", "Moved away");
        bea.press(shown, "/conflict-of-interest", tie);
        assertThat(COUNCIL.people().current().withheldFrom("kim", LocalDate.of(2026, 10, 6)))
                .isEmpty();
    }

    @Test
    void peopleAreFoundAndTheQuestionIsInTheTrail() {
        ada.send("/let-in", Newcomer.typed("findable", Map.of("name", "Quentin Fenwick")));
        HttpResponse<String> found = ada.get("/people?find=fenwick+QUENTIN");
        assertThat(found.body()).contains("Quentin Fenwick", "1 found for").doesNotContain(">Person bea</a>");
        assertThat(ada.get("/people?find=nobody-at-all").body()).contains("0 found for", "Show all");
    }

    private static Map<String, String> post(String role, String place, String year, String because) {
        Map<String, String> typed = day("from", 5, 10, Integer.parseInt(year), because);
        typed.putAll(Map.of("role", role, "place", place));
        return typed;
    }

    private static Map<String, String> day(String field, int day, int month, int year, String because) {
        return new LinkedHashMap<>(Map.of(
                field + "-day",
                String.valueOf(day),
                field + "-month",
                String.valueOf(month),
                field + "-year",
                String.valueOf(year),
                "because",
                because));
    }
}
