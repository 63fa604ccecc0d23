package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.InFigures;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.engine.Score;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.TeamPlan;

/** Pages made for what somebody is, each as the person it is for. */
class RolesTest {
    private static final Path TREE = Path.of("packs/example-county/tree");
    private static final String MEASURE = "assessments-45wd";

    private final Desk desk = ServedCounty.get().desk();
    private final Period quarter =
            Periods.quarterOf(YearMonth.from(desk.snapshot().extractedOn()));

    @ParameterizedTest
    @CsvSource({"ruth,/director", "councillor,/members", "ivy,/panel", "jo,/measures", "ade,/measures"})
    void whoeverStandsInNoTeamArrivesAtTheirOwnPage(String person, String page) {
        assertThat(Visitor.signedIn(person).get("/").uri().getPath()).isEqualTo(page);
    }

    /** Expected by hand from the table of who comes to see what. */
    @Test
    void pagesAreThereForThoseTheyAreFor() {
        Map<String, Set<String>> open = Map.of(
                "sam", Set.of("/panel", "/principles"),
                "manager", Set.of("/panel", "/principles"),
                "owen", Set.of("/director", "/panel", "/principles"),
                "ruth", Set.of("/director", "/members", "/panel", "/principles"),
                "councillor", Set.of("/members", "/panel", "/principles"),
                "jo", Set.of("/members", "/panel", "/principles"),
                "ivy", Set.of("/panel", "/principles"),
                "ade", Set.of("/principles"));
        open.forEach((person, pages) -> {
            Visitor visitor = Visitor.signedIn(person);
            for (String page : List.of("/director", "/members", "/panel", "/principles")) {
                assertThat(visitor.get(page).statusCode())
                        .as(person + " at " + page)
                        .isEqualTo(pages.contains(page) ? 200 : 404);
            }
        });
    }

    @Test
    void theDirectorSeesFirstWhatWasPromisedLongestAgo() {
        String body = Visitor.signedIn("ruth").get("/director").body();
        assertThat(body)
                .containsSubsequence(
                        "Past the promised day: 3",
                        "The twelve flats are promised",
                        "Does a student on placement count",
                        "The 45 days make us close before",
                        "No day was promised",
                        "Breaks are promised and then cancelled");
    }

    @Test
    void aServiceManagerSeesOnlyWhatIsOfTheirTeams() {
        String body = Visitor.signedIn("owen").get("/director").body();
        assertThat(body)
                .contains("The 45 days make us close before")
                .doesNotContain("The twelve flats are promised", "Breaks are promised and then cancelled");
    }

    @Test
    void electedMembersReadTheCountysFigureAndWhyItIsRed() {
        Visitor member = Visitor.signedIn("councillor");
        Measure measure = desk.catalogue().library().measures().get(MEASURE);
        Score score =
                desk.scores(List.of(measure), List.of(quarter), Level.COUNTY).getFirst();
        String index = member.get("/members").body();
        assertThat(index)
                .contains("Children are noticed early, seen and heard", InFigures.value(measure, Optional.of(score)));
        String body = member.get("/members/p-early-and-seen").body();
        assertThat(body)
                .contains(measure.title(), InFigures.counts(measure, score), "in the words of the teams")
                .contains("See this as a table");
        assertThat(member.get("/members/nothing").statusCode()).isEqualTo(404);
    }

    /** Those who do the work stand in plans and actions by name; nobody outside reads of them. */
    @Test
    void outsideNobodyIsNamedWhoDoesTheWork() throws IOException {
        Set<String> workers = new TreeSet<>();
        for (String file : List.of("actions.yaml", "plan-items.yaml")) {
            Matcher who =
                    Pattern.compile("who: ([A-Z][a-z]+ [A-Z][a-z]+)").matcher(Files.readString(TREE.resolve(file)));
            while (who.find()) {
                workers.add(who.group(1));
            }
        }
        assertThat(workers).hasSizeGreaterThan(50);
        Visitor member = Visitor.signedIn("councillor");
        List<String> pages = new ArrayList<>(List.of("/members", "/panel", "/principles", "/measures/" + MEASURE));
        Matcher chapter = Pattern.compile("href=\"(/members/[a-z-]+)\"")
                .matcher(member.get("/members").body());
        chapter.results().map(found -> found.group(1)).distinct().forEach(pages::add);
        assertThat(pages).hasSizeGreaterThan(8);
        for (String page : pages) {
            String body = member.get(page).body();
            assertThat(workers).as(page).noneMatch(body::contains);
            assertThat(body).as(page).doesNotContain("/cases", "Optional[", "{0}");
        }
    }

    @Test
    void everyExpectationOfThoseWhoAreServedIsOnThePanelsPage() throws IOException {
        String body = Visitor.signedIn("ivy").get("/panel").body();
        Matcher own = Pattern.compile("of: (people who use services|carers)\n    words: \"?([^\n\"]+)\"?")
                .matcher(Files.readString(TREE.resolve("roots.yaml")));
        List<String> words = own.results().map(found -> found.group(2)).toList();
        assertThat(words)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(said -> assertThat(body).contains(said));
        assertThat(body)
                .contains(
                        "We owe you an answer",
                        "to be done by 30 September 2026",
                        "not done; it was to be done by 30 June 2026");
    }

    @Test
    void thePrinciplesAreCountedFromTheTree() throws IOException {
        String body = Visitor.signedIn("sam").get("/principles").body();
        long teams = count("team-plans.yaml", "year: 2026/27");
        long signed = ServedCounty.get().tree().items(TeamPlan.class).stream()
                .filter(TeamPlan::isSigned)
                .count();
        List<ChangeFromAbove> changes = ServedCounty.get().tree().items(ChangeFromAbove.class);
        long answered =
                changes.stream().filter(change -> change.answer().isPresent()).count();
        assertThat(body)
                .contains(signed + " of " + teams + " teams have signed their plan")
                .contains(
                        changes.size() + " changes came from above after signing; the teams have answered " + answered)
                .contains(challengesInWords());
    }

    /** Counted here one by one: an answer is due once it was given, or once its day is past. */
    private static String challengesInWords() {
        int said = 0;
        int deadlines = 0;
        int due = 0;
        int inTime = 0;
        for (Challenge one : ServedCounty.get().tree().items(Challenge.class)) {
            said++;
            deadlines += one.subject() == Challenge.Subject.DEADLINE ? 1 : 0;
            boolean answered = one.answer().isPresent();
            due += answered || one.promised().isBefore(LocalDate.of(2026, 10, 5)) ? 1 : 0;
            inTime += answered && !one.answer().get().on().isAfter(one.promised()) ? 1 : 0;
        }
        return said + " challenges were made this year, " + deadlines + " of them to a deadline; of " + due
                + " whose answer was due, " + inTime + " had it";
    }

    private static long count(String file, String text) throws IOException {
        try (Stream<String> lines = Files.lines(TREE.resolve(file))) {
            return lines.filter(line -> line.contains(text)).count();
        }
    }
}
