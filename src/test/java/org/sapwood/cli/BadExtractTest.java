package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sapwood.cli.BadExtract.csv;
import static org.sapwood.cli.BadExtract.file;
import static org.sapwood.cli.BadExtract.gzip;
import static org.sapwood.cli.BadExtract.half;
import static org.sapwood.cli.BadExtract.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be loaded at all is refused in one sentence, and the data folder stays as it was, byte for byte. */
class BadExtractTest {
    private static final SmallCounty COUNTY = SmallCounty.get();
    private static final String PERSON = "ssd_person";
    private static final String HEADER = "pers_person_id,pers_sex,pers_dob\n";
    private static final String AGAIN = "xport";

    @TempDir
    private static Path packs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void records() throws IOException {
        RecordsOnly.in(packs);
    }

    static Stream<BadExtract> badTables() throws IOException {
        return Stream.concat(badText(), badFiles());
    }

    private static Stream<BadExtract> badFiles() throws IOException {
        byte[] parquet = Files.readAllBytes(
                COUNTY.data().resolve("snapshots/" + COUNTY.snapshot() + "/tables/" + PERSON + ".parquet"));
        byte[] damaged = parquet.clone();
        Arrays.fill(damaged, 40, parquet.length - 40, (byte) 7);
        return Stream.of(
                csv(PERSON, zip(HEADER), ": ", "a zip archive", "Unpack it"),
                csv(PERSON, gzip(HEADER), ": ", "packed with gzip", "Unpack it"),
                file(
                        "ssd",
                        "in/ssd_person.csv.gz",
                        gzip(HEADER),
                        "ssd_person.csv.gz: ",
                        "packed with gzip",
                        "Unpack it"),
                file("ssd", "in/ssd_person.parquet", half(parquet), "ssd_person.parquet: ", "cut off", AGAIN),
                file("ssd", "in/ssd_person.parquet", damaged, "ssd_person.parquet: ", "damaged", AGAIN),
                file("ssd", "in/ssd_person.csv", HEADER, "FOLDER/in: ", "no rows at all", AGAIN),
                file("ssd", "extract.zip", zip(HEADER), "extract.zip: ", "a zip archive", "Unpack it"));
    }

    private static Stream<BadExtract> badText() {
        return Stream.of(
                csv(
                        PERSON,
                        HEADER + "1,F,yes\n2,M,no\n3,F,maybe\n",
                        ", line 2: ",
                        "3 of 3 values of pers_dob",
                        "swapped"),
                csv(PERSON, HEADER + "1,F,03/04/2015\n2,M,04/25/2015\n", ", line 3: ", "month first", "yyyy-mm-dd"),
                csv(PERSON, HEADER + "1,F,2015-04-03\n2,M", ", line 3: ", "middle of a row", AGAIN),
                csv(
                        PERSON,
                        HEADER + "1,F,\"2015-04-03\n2,M,2015-04-03\n",
                        ", line 2: ",
                        "inside a quoted value",
                        AGAIN),
                csv(PERSON, "", ": ", "empty, without even a header", AGAIN),
                csv(PERSON, "1,F,2015-04-03\n", ", line 1: ", "No column of ssd_person", "pers_person_id"),
                csv(PERSON, "pers_person_id;pers_sex\n1;F\n", ", line 1: ", "No column", "separated by commas"),
                csv(PERSON, "pers_person_id,PERS_PERSON_ID\n1,1\n", ", line 1: ", "Two columns", "Rename"),
                csv(PERSON, HEADER + "1,F,\0\n", ", line 2: ", "NUL byte", "UTF-8"),
                csv(PERSON, HEADER.getBytes(StandardCharsets.UTF_16), ": ", "UTF-16", "UTF-8"));
    }

    static Stream<BadExtract> badReturns() throws IOException {
        return Stream.concat(brokenReturns(), notReturns());
    }

    private static Stream<BadExtract> brokenReturns() throws IOException {
        byte[] census = Files.readAllBytes(COUNTY.files().resolve("cin/2025-26.xml"));
        byte[] return903 = Files.readAllBytes(COUNTY.files().resolve("ssda903/2025-26/ssda903.xml"));
        String cut = "cut off or not well formed";
        String deep = "<Message>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</Message>";
        String entities = "<?xml version=\"1.0\"?>\n<!DOCTYPE Message [<!ENTITY a \"b\">]>\n<Message>&a;</Message>";
        String outside = "<!DOCTYPE OBJECTS SYSTEM \"file:///etc/passwd\">\n<OBJECTS/>";
        return Stream.of(
                file("cin", "census.xml", entities, "census.xml, line 2: ", "document type", "Remove the DOCTYPE"),
                file("ssda903", "r.xml", outside, "r.xml, line 1: ", "document type", "Remove the DOCTYPE"),
                file("cin", "census.xml", deep, "census.xml, line 1: ", "nested more than 50 deep", AGAIN),
                file(
                        "ssda903",
                        "r.xml",
                        deep.replace("Message", "EXPSSDA903"),
                        "r.xml, line 1: ",
                        "nested more than 50 deep",
                        AGAIN),
                file("cin", "census.xml", half(census), "census.xml, line ", cut, AGAIN),
                file("ssda903", "r.xml", half(return903), "r.xml, line ", cut, AGAIN));
    }

    private static Stream<BadExtract> notReturns() throws IOException {
        byte[] census = Files.readAllBytes(COUNTY.files().resolve("cin/2025-26.xml"));
        byte[] return903 = Files.readAllBytes(COUNTY.files().resolve("ssda903/2025-26/ssda903.xml"));
        return Stream.of(
                file("cin", "census.xml", gzip("<Message/>"), "census.xml: ", "packed with gzip", "Unpack it"),
                file("cin", "census.xml", zip("<Message/>"), "census.xml: ", "a zip archive", "Unpack it"),
                file("cin", "census.xml", "", "census.xml, line 1: ", "not XML", "XML"),
                file("cin", "census.xml", "<Message></Message>", "FOLDER/census.xml: ", "no rows at all", AGAIN),
                file("cin", "census.xml", return903, "census.xml, line 1: ", "not a CIN census", "CIN census"),
                file("ssda903", "r.xml", census, "r.xml, line 1: ", "not an SSDA903 return", "SSDA903 return"),
                file("cin", "census.xml", "x".repeat(4 << 20), "census.xml, line 1: ", "not XML", "XML"),
                file(
                        "cin",
                        "census.xml",
                        "<Message><Header>" + "x".repeat(4 << 20) + "</Header></Message>",
                        "census.xml, line 1: ",
                        "longer than 100,000 characters",
                        AGAIN));
    }

    @ParameterizedTest
    @MethodSource({"badTables", "badReturns"})
    void isRefusedAndChangesNothing(BadExtract bad) throws IOException {
        bad.file().into(folder);
        Map<String, String> before = Bytes.of(COUNTY.data());

        Ran ran = load(bad, COUNTY.data());

        assertThat(ran.messages()).contains(bad.where().replace("FOLDER", folder.toString()));
        assertThat(ran.messages()).contains(bad.what()).contains(bad.cure());
        assertThat(ran.messages()).hasLineCount(1).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Bytes.of(COUNTY.data())).isEqualTo(before);
    }

    @Test
    void aFirstLoadThatIsRefusedLeavesNoFolder() throws IOException {
        BadExtract bad = csv(PERSON, HEADER + "1,F,2015-04-03\n2,M", "", "", "");
        bad.file().into(folder);

        assertThat(load(bad, folder.resolve("new/data")).code()).isEqualTo(1);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private Ran load(BadExtract bad, Path data) {
        return Ran.of("load", "--as", bad.as(), "--from", folder.resolve(bad.from()), "--data", data, "--packs", packs);
    }
}
