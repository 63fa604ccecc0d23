package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefings from the command line. */
class BriefingCommandTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private Path folder;

    @BeforeAll
    static void plantTheTree() {
        assertThat(COUNTY.run("tree import packs/example-county/tree").code()).isZero();
    }

    @Test
    void itIsWrittenInTheFormThatTheNameAsksFor() throws IOException {
        for (String form : new String[] {"pdf", "odt", "html"}) {
            Path out = folder.resolve("briefing." + form);
            Ran ran = COUNTY.run("briefing --team T201 --out " + out);
            assertThat(ran.code()).as(ran.messages()).isZero();
            assertThat(ran.lines()).containsExactly(out.toString());
            assertThat(out).isNotEmptyFile();
        }
        String html = Files.readString(folder.resolve("briefing.html"));
        assertThat(html).contains("Briefing for Orrismere Assessment 1", "The performance analysts");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("briefing.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Assessments completed within 45 working days");
        }
    }

    /** The figure is that of {@code sapwood measure}. */
    @Test
    void itsFigureIsThatOfTheMeasureCommand() throws IOException {
        Path out = folder.resolve("briefing.html");
        assertThat(COUNTY.run("briefing --team T201 --quarter 2026-Q1 --out " + out)
                        .code())
                .isZero();
        String line =
                COUNTY.run("measure assessments-child-seen --period 2026-Q1 --by unit --format csv").lines().stream()
                        .filter(row -> row.contains(",T201,"))
                        .findFirst()
                        .orElseThrow();
        String[] cells = line.split(",", -1);
        String value = java.util.Arrays.stream(cells)
                .filter(cell -> cell.matches("\\d+\\.\\d"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(out).replaceAll("<[^>]+>", " ")).contains(value + "%");
    }

    @Test
    void caseIdsAreThereOnlyWhenAskedFor() throws IOException {
        Path plain = folder.resolve("plain.html");
        Path listed = folder.resolve("listed.html");
        assertThat(COUNTY.run("briefing --team T201 --out " + plain).code()).isZero();
        assertThat(COUNTY.run("briefing --team T201 --cases --language cy --out " + listed)
                        .code())
                .isZero();
        assertThat(Files.readString(plain)).doesNotContain("Cases to look at");
        assertThat(Files.readString(listed)).contains("Cases to look at", "Arfer da", "lang=\"cy\"");
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws IOException {
        Path there = Files.writeString(folder.resolve("there.pdf"), "mine");
        assertThat(COUNTY.run("briefing --team T201 --out " + there).messages()).contains("is already there");
        assertThat(there).hasContent("mine");
        String out = " --out " + folder.resolve("new.pdf");
        assertThat(COUNTY.run("briefing --team T201 --out new.docx").messages())
                .contains("End the name in .pdf, .odt or .html");
        assertThat(COUNTY.run("briefing --team T2001" + out).messages()).contains("There is no team T2001");
        assertThat(COUNTY.run("briefing --team T201 --quarter 2026-05" + out).messages())
                .contains("\"2026-05\" is not a quarter");
        assertThat(COUNTY.run("briefing --team T201 --quarter 2031-Q1" + out).messages())
                .contains("The records end on");
        Ran early = COUNTY.run("briefing --team T201 --quarter 1990-Q1" + out);
        assertThat(early.messages()).contains("Nothing is counted before");
        assertThat(early.code()).isEqualTo(2);
        assertThat(folder.resolve("new.pdf")).doesNotExist();
    }
}
