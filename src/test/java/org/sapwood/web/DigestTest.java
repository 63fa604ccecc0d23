package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Unit;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Version;

/** What stands in digests, held against the pages and against plain loops over the tree. */
class DigestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final String SECRET = "Zebedee of 14 Acacia Road was seen in the garden";
    private static final Pattern LINK = Pattern.compile("https://sapwood\\.wendleshire\\.example(/[^\\s\"<]*)");
    private static PostedCounty county;

    @BeforeAll
    static void send() throws IOException {
        county = new PostedCounty();
        county.signedIn("sam")
                .send(
                        "/team/T201/measures/assessments-child-seen/question",
                        Map.of(
                                "sort",
                                "question",
                                "words",
                                SECRET,
                                "promised-day",
                                "2",
                                "promised-month",
                                "11",
                                "promised-year",
                                "2026"));
        county.round();
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        for (String person : List.of("manager", "ruth")) {
            String page = county.to(person).html();
            Files.writeString(pictures.resolve("mail-" + person + ".html"), page.substring(page.indexOf('\n') + 1));
        }
    }

    @AfterAll
    static void close() {
        county.close();
    }

    @Test
    void everybodyWhoHoldsAPostAndHasAnAddressIsSentOne() {
        List<String> people = county.people().current().all().stream()
                .map(one -> one.id())
                .sorted()
                .toList();
        assertThat(people).hasSizeGreaterThan(7);
        assertThat(county.recipients()).isEqualTo(people);
        assertThat(county.trail("SEND"))
                .extracting(one -> one.object().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(county.trail("REFUSE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "manager", "owen", "ruth", "councillor", "ade"})
    void asMuchWaitsAsOnThePages(String person) {
        Matcher waits = Pattern.compile("class=\"govuk-link sapwood-waiting\" href=\"/voices\">(\\d+)")
                .matcher(county.signedIn(person).get("/help").body());
        String subject = waits.find() ? waits.group(1) + " thing" : "nothing waits";
        assertThat(county.to(person).subject()).startsWith("Wendleshire: ").contains(subject);
    }

    @Test
    void theManagerHearsThatTheTeamAskedAndNotWhat() {
        PostedCounty.Mail mail = county.to("manager");
        assertThat(mail.text())
                .contains("for your answer", "Orrismere Assessment 1: 1 question")
                .contains("https://sapwood.wendleshire.example/team/T201\n");
        assertThat(county.to("sam").text()).doesNotContain("1 question");
        assertThat(county.tree().of(Kind.COMMENT))
                .anyMatch(one -> one.item().headline().equals(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "manager", "sunita", "owen", "ruth", "councillor", "jo", "ivy", "ade"})
    void everyLinkLeadsWhereItsReaderMayGo(String person) {
        Visitor visitor = county.signedIn(person);
        PostedCounty.Mail mail = county.to(person);
        assertThat(links(mail.text()))
                .isNotEmpty()
                .isEqualTo(links(mail.html()))
                .contains("/notices");
        assertThat(links(mail.text()))
                .allSatisfy(path -> assertThat(visitor.getAndStay(path).statusCode())
                        .as(path)
                        .isEqualTo(200));
        assertThat(links(mail.text()))
                .as("no ids of cases, persons, items")
                .allMatch(path -> path.matches("/(voices|leaf|year|tree|notices|team/T\\d+)"));
    }

    private static Set<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "manager", "owen", "councillor", "ivy", "ade"})
    void teamsAreThoseOfTheReadersOwnPlace(String person) {
        Organisation organisation =
                ServedCounty.get().desk().catalogue().library().organisation();
        String own = county.people()
                .current()
                .find(person)
                .orElseThrow()
                .posts()
                .getFirst()
                .place();
        List<String> foreign = organisation.units().stream()
                .filter(unit -> unit.kind().equals("team"))
                .filter(unit -> !unit.id().equals(own)
                        && !organisation.at(Level.SERVICE, unit.id(), TODAY).equals(own))
                .map(Unit::name)
                .toList();
        assertThat(foreign).isNotEmpty();
        assertThat(county.to(person).text()).doesNotContain(foreign);
        assertThat(county.to(person).html()).doesNotContain(foreign);
    }

    @Test
    void nothingThatAnybodyTypedStandsInAnyOfThem() {
        List<String> typed = county.tree().all().stream()
                .map(version -> version.item().headline())
                .filter(words -> words.length() > 12)
                .toList();
        assertThat(typed).hasSizeGreaterThan(100).contains(SECRET);
        Set<String> ids = county.tree().all().stream().map(Version::id).collect(Collectors.toSet());
        each(text -> {
            assertThat(typed).noneMatch(text::contains);
            assertThat(ids)
                    .noneMatch(id -> Pattern.compile("\\b" + Pattern.quote(id) + "\\b")
                            .matcher(text)
                            .find());
        });
    }

    @Test
    void noCaseNoPersonAndNoWorkerStandsInAnyOfThem() {
        Set<String> secret = new TreeSet<>();
        var desk = ServedCounty.get().desk();
        for (Measure measure : desk.computable(desk.catalogue().measures(List.of()))) {
            for (CaseRow row : desk.cases(
                            measure, Periods.parse("2026-Q2").getFirst(), java.util.Optional.empty(), Level.UNIT)
                    .cases()) {
                Stream.of(row.caseId(), row.personId(), row.workerId())
                        .filter(Objects::nonNull)
                        .forEach(secret::add);
            }
        }
        assertThat(secret).hasSizeGreaterThan(500);
        each(text -> {
            Set<String> words = Pattern.compile("[A-Za-z0-9-]+")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            assertThat(words).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(secret);
        });
    }

    private static void each(java.util.function.Consumer<String> look) {
        assertThat(county.mail().getReceivedMessages()).isNotEmpty();
        Arrays.stream(county.mail().getReceivedMessages())
                .map(PostedCounty.Mail::of)
                .forEach(mail -> look.accept(mail.subject() + "\n" + mail.text() + mail.html()));
    }

    @Test
    void actionsPastTheirDayAreCountedForWhoeverTookThem() {
        for (String person : List.of("sam", "manager", "sunita", "owen", "ruth")) {
            String name = county.people().current().find(person).orElseThrow().name();
            int overdue = 0;
            for (Version version : county.tree().all()) {
                if (version.item() instanceof Action action
                        && action.done().isEmpty()
                        && action.who().orElse("").equals(name)
                        && action.byWhen().isPresent()
                        && action.byWhen().get().isBefore(TODAY)) {
                    overdue++;
                }
            }
            assertThat(county.to(person).text())
                    .as(person)
                    .contains(
                            overdue == 0
                                    ? "None of your actions is past its day"
                                    : overdue == 1
                                            ? "1 of your actions is past"
                                            : overdue + " of your actions are past");
        }
        assertThat(county.to("ivy").text()).doesNotContain("Your actions");
    }

    @Test
    void theStageIsTheOneOfTheCalendar() {
        assertThat(county.to("ivy").text())
                .contains(
                        "Now: Half-year gate, until 31 October 2026",
                        "Next: Third quarter's review, from 1 January 2027");
    }

    @Test
    void aMessageHasTwoPartsAndAnswersNobody() throws Exception {
        PostedCounty.Mail mail = county.to("sam");
        assertThat(mail.message().getContentType()).startsWith("multipart/alternative");
        assertThat(mail.text()).startsWith("text/plai").contains("Dear Sam Okoro,");
        assertThat(mail.html()).startsWith("text/html").contains("<html lang=\"en\">", "Dear Sam Okoro,");
        assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.message().getHeader("Message-ID")[0]).endsWith("@wendleshire.example>");
        assertThat(mail.message().getFrom()[0]).hasToString("sapwood@wendleshire.example");
    }
}
