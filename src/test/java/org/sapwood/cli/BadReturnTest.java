package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns as councils really have them: each is judged as far as it goes, and the rest is explained. */
class BadReturnTest {
    private static final String MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";

    @TempDir
    private Path folder;

    private Path now;

    @BeforeEach
    void aReturn() throws IOException {
        now = Files.createDirectory(folder.resolve("now"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(now.resolve(name), text);
    }

    private Ran validate(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "validate", "--as", "ssda903", "--from", now, "--year", "2026-27", "--out", folder.resolve("f.csv")));
        words.addAll(List.of(more));
        return Ran.of(words);
    }

    private List<String> findings(String code) throws IOException {
        return lines("f.csv").stream()
                .filter(line -> line.startsWith(code + ","))
                .toList();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private String rule(String code) throws IOException {
        return lines("f-rules.csv").stream()
                .filter(line -> line.startsWith(code + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filesAreToldByTheirColumnsInAnyOrder() throws IOException {
        write("Export (3) FINAL.csv", "MIS_END,MISSING,MIS_START,CHILD,DOB,OUR_OWN\n,X,01/05/2026,7,01/02/2012,a\n");

        Ran ran = validate();

        assertThat(ran.messages()).isEmpty();
        assertThat(findings("1006")).singleElement().asString().contains("Missing,Export (3) FINAL.csv,2,7,");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aTableThatIsMissingIsNamedWithTheRulesThatWantIt() throws IOException {
        write("missing.csv", MISSING + "7,01/02/2012,M,01/05/2026,\n");

        Ran ran = validate();

        assertThat(rule("1009")).contains(",skipped,0,").contains(",Episodes,");
        assertThat(rule("1006")).contains(",ran,0,");
        assertThat(ran.out()).containsPattern("Skipped without Episodes: .*1009");
    }

    @Test
    void aSecondHeaderIsNoRow() throws IOException {
        write("missing.csv", MISSING + "7,01/02/2012,M,01/05/2026,\n" + MISSING + "8,01/02/2012,X,02/05/2026,\n");

        validate();

        assertThat(findings("1006")).singleElement().asString().contains(",4,8,");
        assertThat(lines("f-cells.csv"))
                .anySatisfy(
                        line -> assertThat(line).contains("missing.csv,3,Missing,,,repeats the names of the columns"));
    }

    @Test
    void aDateInAnotherFormIsNotJudgedAndNamedWithItsRules() throws IOException {
        write(
                "missing.csv",
                MISSING + "7,01/02/2012,M,2026/05/01,01/04/2026\n8,01/02/2012,M,01/05/26,\n"
                        + "9,01/02/2012,M,38/04/2026,\n10,01/02/2012,M,02/05/2026,01/05/2026\n11,01/02/2012,M,2026-05-02,2026-05-01\n");

        validate();

        assertThat(findings("1004")).hasSize(3).allMatch(line -> line.contains("Missing"));
        assertThat(findings("567")).extracting(line -> line.split(",", -1)[4]).containsExactly("5", "6");
        assertThat(rule("567")).contains("some rows cannot be told").contains("Missing.MIS_START row 1");
        assertThat(lines("f-cells.csv")).hasSize(4);
    }

    @Test
    void codesKeepTheirFormAndSpacesDoNotMatter() throws IOException {
        write(
                "missing.csv",
                MISSING
                        + "0123,01/02/2012,NO,01/05/2026,\nNO,01/02/2012,m,01/05/2026,\n\u00a09 ,01/02/2012,\u00a0M ,01/05/2026,\n");

        validate();

        assertThat(findings("1006")).hasSize(2);
        assertThat(findings("1006").get(0)).contains(",0123,");
        assertThat(findings("1006").get(1)).contains(",NO,");
    }

    @Test
    void rowsOfOtherLengthsAreReadAsFarAsTheyGo() throws IOException {
        write("missing.csv", MISSING + "7,01/02/2012,X\n8,01/02/2012,M,01/05/2026,,extra\n");

        validate();

        assertThat(findings("1006")).hasSize(1);
        assertThat(lines("f-cells.csv"))
                .anySatisfy(line ->
                        assertThat(line).contains("missing.csv,2,Missing").contains("has 3 values"))
                .anySatisfy(line ->
                        assertThat(line).contains("missing.csv,3,Missing").contains("has 6 values"));
    }

    @Test
    void anotherEncodingIsRead() throws IOException {
        byte[] latin = (MISSING + "7\u00e9,01/02/2012,X,01/05/2026,\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(now.resolve("missing.csv"), latin);

        validate();

        assertThat(findings("1006")).singleElement().asString().contains("7\u00e9");
    }

    @Test
    void yearsMayComeAsCsvAndAsXml() throws IOException {
        write("missing.csv", MISSING + "7,01/02/2012,M,01/05/2026,\n");
        Path last = Files.writeString(
                folder.resolve("last.xml"),
                "<EXPSSDA903><CHILD><HEADER><CHILDID>8</CHILDID><SEX>F</SEX><DOB>01/02/2012</DOB><AMISSING>"
                        + "<MISSING>M</MISSING><MIS_START>01/03/2026</MIS_START></AMISSING></HEADER></CHILD></EXPSSDA903>");

        Ran ran = validate("--last", last);

        assertThat(ran.messages()).isEmpty();
        assertThat(ran.out()).contains("could not be run").contains(" 0 could not be run");
        assertThat(rule("1006")).contains(",ran,0,");
    }

    @Test
    void whatIsNoReturnAtAllIsRefusedInOneSentence() throws IOException {
        write("letter.csv", "Dear,colleague\nplease,help\n");

        Ran ran = validate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.messages()).contains("No CSV file has the columns").hasLineCount(1);
        assertThat(folder.resolve("f.csv")).doesNotExist();
    }

    @Test
    void everythingIsInOneDocumentAsJson() throws IOException {
        write("missing.csv", MISSING + "7,01/02/2012,X,01/05/2026,\n");
        Path json = folder.resolve("f.json");

        Ran.of("validate", "--as", "ssda903", "--from", now, "--out", json);

        assertThat(Files.readString(json)).contains("\"findings\"", "\"rules\"", "\"cells\"", "\"1006\"");
    }

    @Test
    void aChildOfTheCensusIsFoundInAllItsModules() throws IOException {
        Path census = Files.writeString(
                folder.resolve("census.xml"),
                "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>"
                        + "<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children><Child>"
                        + "<ChildIdentifiers><LAchildID>A1</LAchildID><UPNunknown>UN3</UPNunknown>"
                        + "<PersonBirthDate>2015-05-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>"
                        + "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability>"
                        + "</Disabilities></ChildCharacteristics><CINdetails><CINreferralDate>2025-05-01</CINreferralDate>"
                        + "<ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>"
                        + "<ReferralNFA>0</ReferralNFA></CINdetails></Child></Children></Message>");

        Ran ran = Ran.of("validate", "--as", "cin", "--from", census, "--out", folder.resolve("f.csv"));

        assertThat(ran.out()).contains("rules of 2025-26", "109 ran, 0 skipped, 0 could not be run");
        assertThat(lines("f.csv").stream().skip(1)).allMatch(line -> line.startsWith("288"));
    }
}
