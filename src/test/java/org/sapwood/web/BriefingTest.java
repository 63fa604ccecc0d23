package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.team.TeamBriefing;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.definition.Scoring;
import org.sapwood.document.UniversalAccess;
import org.sapwood.engine.CaseRow;
import org.sapwood.engine.Score;

/** A team's briefing on the screen and as files, as the people of the demo. */
class BriefingTest {
    /** The prime PIs of the team's type, as the tree of the county has them. */
    private static final List<String> PRIMES = List.of(
            "assessments-45wd",
            "assessments-child-seen",
            "assessments-slowest-tenth",
            "assessments-nfa",
            "assessments-repeat-12m",
            "enquiries-repeat-6m",
            "caseload-over-20");

    private static final String TEAM = "T201";

    private final Desk desk = ServedCounty.get().desk();
    private final Period now = TeamBriefing.current(desk);
    private final Period last = Periods.quarterOf(now.first().minusMonths(1));
    private final String address = "/team/" + TEAM + "/briefing/" + now.text();

    @Test
    void thePdfIsTaggedAndWhatUniversalAccessAsksFor() throws IOException {
        HttpResponse<byte[]> file = Visitor.signedIn("manager").file(address + ".pdf");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "briefing-T201-" + now.text() + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Briefing for Orrismere Assessment 1, ");
        }
        assertThat(UniversalAccess.breaches(file.body())).isEmpty();
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/briefing.pdf"), file.body());
    }

    /** What the engine says, and the counts of a share counted again over the cases. */
    @Test
    void itsFiguresAreThoseOfTheEngineInEveryForm() throws IOException {
        Visitor manager = Visitor.signedIn("manager");
        String page = inOneLine(manager.get(address).body());
        String pdf = inOneLine(text(manager.file(address + ".pdf").body()));
        String odt = inOneLine(odt(manager.file(address + ".odt").body()));
        for (Measure measure : measures()) {
            String said = said(measure);
            assertThat(page).as("page, %s", measure.id()).contains(said);
            assertThat(pdf).as("PDF, %s", measure.id()).contains(said);
            assertThat(odt).as("ODT, %s", measure.id()).contains(said);
            Optional<Score> before = score(measure, last);
            before.flatMap(Score::value).ifPresent(value -> assertThat(pdf).contains(value.toPlainString()));
        }
        assertThat(page).contains("Assessment at the pace of the child");
    }

    /** Such as {@code This quarter 88.1%, 37 of 42.} */
    private String said(Measure measure) {
        Score score = score(measure, now).orElseThrow();
        String value = score.value().orElseThrow().toPlainString();
        if (!(measure.scoring() instanceof Scoring.Proportion)) {
            return "This quarter " + value;
        }
        List<CaseRow> cases =
                desk.cases(measure, now, Optional.of(TEAM), Level.UNIT).cases();
        long met = cases.stream()
                .filter(row -> row.outcome() instanceof Outcome.Met)
                .count();
        assertThat(score.numerator()).isEqualTo(met);
        return "This quarter " + value + "%, " + met + " of " + score.denominator() + ".";
    }

    @Test
    void openAndOverdueAreCountedAndLeadToTheirCases() {
        Measure measure = desk.catalogue().library().measures().get("assessments-45wd");
        Measure open =
                desk.catalogue().library().measures().get(measure.openCases().orElseThrow());
        Score score = score(open, now).orElseThrow();
        String page = inOneLine(Visitor.signedIn("manager").get(address).body());
        assertThat(page).contains("Of " + score.denominator() + " open, " + score.numerator() + " are past the limit.");
        assertThat(Visitor.signedIn("manager").get(address).body())
                .contains("/measures/" + open.id() + "/cases?period=" + now.text() + "&amp;team=" + TEAM);
    }

    @Test
    void itSaysWhatIsExpectedAndWhyAndWhereItIsRecorded() {
        String page = inOneLine(Visitor.signedIn("manager").get(address).body());
        assertThat(page)
                .contains("The plan: Assessment at the pace of the child: Families know where they stand")
                .contains("Led by Frank Adeyemi, head of family safeguarding.")
                .contains("It serves the priority Children are noticed early, seen and heard:")
                .contains("(people who use services)")
                .contains("Assessment form: date started, date authorised by the manager")
                .contains("Assessments of children (ssd_cin_assessments): Date the assessment began"
                        + " (cina_assessment_start_date); Date the manager authorised it (cina_assessment_auth_date)")
                .contains("It is met: when")
                .contains("88% in 2026/27: The upper quarter of England is at 90")
                .contains("Who to ask", "Jo Lindqvist");
    }

    @Test
    void itSaysWhatHappenedInTheQuarter() {
        String page = inOneLine(
                Visitor.signedIn("ruth").get("/team/T202/briefing/2026-Q2").body());
        assertThat(page).contains("A recovery plan for Assessments completed within 45 working days, by Bethan Price");
    }

    @Test
    void theTeamPageLeadsToItAndBothSayTheSameTarget() {
        Visitor manager = Visitor.signedIn("manager");
        String team = manager.get("/team/" + TEAM).body();
        assertThat(team).contains("/team/T201/briefing\"", "/team/T201/briefings\"", "88%");
        assertThat(manager.get("/team/T201/briefing").body()).contains("Briefing for Orrismere Assessment 1, ", "88%");
    }

    @Test
    void briefingsThatWereGivenStandWithTheirQuestions() {
        String page = inOneLine(
                Visitor.signedIn("manager").get("/team/T201/briefings").body());
        assertThat(page).contains("April to June 2026", "23 July 2026", "Frank Adeyemi");
        String before = inOneLine(
                Visitor.signedIn("manager").get("/team/T201/briefing/2026-Q1").body());
        assertThat(before).contains("Given to the team on 23 July 2026 by Frank Adeyemi.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"councillor", "ivy", "ade"})
    void itIsNotThereForThoseOutside(String person) {
        Visitor visitor = Visitor.signedIn(person);
        for (String path : List.of(address, address + ".pdf", address + ".odt", "/team/T201/briefings")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anotherTeamsBriefingIsNotThere() {
        assertThat(Visitor.signedIn("manager").get("/team/T203/briefing").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("owen").get("/team/T201/briefing").statusCode())
                .isEqualTo(200);
        assertThat(Visitor.signedIn("sam").get("/team/T201/briefing").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aQuarterThatIsNoneOrNotYetIsSaidSo() {
        Visitor manager = Visitor.signedIn("manager");
        assertThat(manager.get("/team/T201/briefing/2026-Q7").statusCode()).isEqualTo(404);
        HttpResponse<String> later = manager.get("/team/T201/briefing/2031-Q1");
        assertThat(later.statusCode()).isEqualTo(400);
        assertThat(later.body()).contains("The records end on");
        assertThat(manager.get("/team/T201/briefing/1931-Q1").body()).contains("Nothing is counted before");
    }

    @Test
    void casesAreListedOnlyForThoseWhoMayTakeThemAndTheTrailKnows() throws IOException {
        CaseRow late = notMet();
        long before = ServedCounty.get().seen(late.personId());
        Visitor manager = Visitor.signedIn("manager");
        String plain = text(manager.file(address + ".pdf").body());
        assertThat(plain).doesNotContain(late.caseId(), late.personId(), "Cases to look at");
        assertThat(ServedCounty.get().seen(late.personId())).isEqualTo(before);

        assertThat(text(manager.file(address + ".pdf?cases=true").body())).contains("Cases to look at", late.caseId());
        assertThat(ServedCounty.get().seen(late.personId())).isEqualTo(before + 1);
        for (String other : List.of("sam", "jo", "ruth")) {
            assertThat(Visitor.signedIn(other).get(address + ".pdf?cases=true").statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    private CaseRow notMet() {
        Measure measure = desk.catalogue().library().measures().get("assessments-45wd");
        return desk.cases(measure, now, Optional.of(TEAM), Level.UNIT).cases().stream()
                .filter(row -> row.outcome() instanceof Outcome.NotMet)
                .findFirst()
                .orElseThrow();
    }

    private List<Measure> measures() {
        return PRIMES.stream().map(desk.catalogue().library().measures()::get).toList();
    }

    private Optional<Score> score(Measure measure, Period period) {
        return desk.scores(List.of(measure), List.of(period), Level.UNIT).stream()
                .filter(one -> one.unit().equals(TEAM))
                .findFirst();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String odt(byte[] file) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    found.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return found.getFirst();
    }

    /** Without tags and with one space between words. */
    private static String inOneLine(String text) {
        return text.replaceAll("</(p|dt|dd|td|th|li|h[1-6]|text:p|text:h)>", " ")
                .replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }
}
