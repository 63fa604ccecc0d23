package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as a browser prints them on A4. */
@Tag("browser")
class PrintTest {
    private static final List<String> PAGES = List.of(
            "/team/T201",
            "/team/T201/plan",
            "/team/T201/briefing",
            "/team/T201/briefings",
            "/measures",
            "/measures/assessments-45wd?team=T201",
            "/measures/assessments-45wd/cases?period=2026-Q2&team=T201",
            "/tree",
            "/tree/broken",
            "/help");
    private static final Path PICTURES = Path.of("target", "screenshots", "print");

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium on this machine, so nothing is printed");
        browser = new Browser(Browser.program().orElseThrow());
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The plan of every team of the viewer's service, the fullest ones too. */
    @Test
    void aTeamsPlanIsOnePage() throws IOException {
        Page page = browser.signedIn("ruth", 1280, true);
        for (String team : teams("T2", 15)) {
            page.navigate("/team/" + team + "/plan");
            try (PDDocument printed = Loader.loadPDF(printed(page, "plan-" + team))) {
                assertThat(printed.getNumberOfPages()).as(team).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(printed)).contains("Decision", "Assessments completed");
                assertThat(printed.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            }
        }
    }

    private static List<String> teams(String prefix, int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(number -> "%s%02d".formatted(prefix, number))
                .toList();
    }

    @Test
    void paperHoldsWhatIsReadAndNotWhatIsPressed() throws IOException {
        Page page = browser.signedIn("manager", 1280, true);
        for (String path : PAGES) {
            page.navigate(path);
            String name = path.replaceAll("[^A-Za-z0-9]+", "-");
            try (PDDocument printed = Loader.loadPDF(printed(page, name))) {
                String text = new PDFTextStripper().getText(printed);
                assertThat(text)
                        .as(path)
                        .contains("Figures come from the case records")
                        .doesNotContain("Sign out", "Skip to main content", "Cymraeg", "/measures/")
                        .doesNotContain("http:");
                assertThat(printed.getDocumentCatalog().getMarkInfo().isMarked())
                        .as(path)
                        .isTrue();
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(688, 900);
            assertThat((int) page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                    .as("what is cut off at the edge of %s", path)
                    .isZero();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
            page.setViewportSize(1280, 900);
        }
    }

    /** Whoever reads it aloud from the file finds its language, its headings and its tables; whoever prints it wastes no paper. */
    @ParameterizedTest
    @CsvSource({
        "manager, /team/T201/plan, 1, Decision",
        "manager, /team/T201/briefing/2026-Q2, 11, Where it is recorded",
        "manager, /team/T201/reviews/2026-Q1, 1, Figures as they were then",
        "councillor, /members, 3, Fewer changes for children in care",
        "ivy, /panel, 3, What came of it"
    })
    void whatIsHandedRoundIsShortAndTagged(String person, String path, int pages, String words) throws IOException {
        Page page = browser.signedIn(person, 1280, true);
        page.navigate(path);
        try (PDDocument printed = Loader.loadPDF(printed(page, person + path.replaceAll("[^A-Za-z0-9]+", "-")))) {
            assertThat(printed.getNumberOfPages()).as(path).isBetween(1, pages);
            assertThat(new PDFTextStripper().getText(printed)).contains(words).doesNotContain("Sign out");
            assertThat(printed.getDocumentCatalog().getLanguage()).startsWith("en");
            PDStructureTreeRoot root = printed.getDocumentCatalog().getStructureTreeRoot();
            assertThat(tags(root.getKids(), new TreeSet<>())).contains("H1", "P");
        }
    }

    private static Set<String> tags(List<Object> parts, Set<String> tags) {
        for (Object part : parts) {
            if (part instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element.getKids(), tags);
            }
        }
        return tags;
    }

    private static byte[] printed(Page page, String name) {
        return page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setTagged(true)
                .setPath(PICTURES.resolve(name + ".pdf")));
    }
}
