package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack of the county's own that is spoilt in one way: its check and every command that would use it say how, and change nothing. */
class BadPackTest {
    private static final String MEASURE = "measures/our-in-time.yaml";
    private static final String POPULATION = "populations/our_assessments.sql";

    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private static Path records;

    @TempDir
    private Path folder;

    private Path pack;

    /** One text of a file in the place of another, and words of the sentence that is wanted. */
    record Spoilt(String file, String old, String with, String place, String what, String cure) {
        void into(Path pack) throws IOException {
            Path path = pack.resolve(file);
            String text = Files.readString(path);
            assertThat(text).contains(old);
            Files.writeString(path, text.replace(old, with));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(spoiltKeys(), spoiltConditions(), spoiltRest()).flatMap(Function.identity());
    }

    private static Stream<Spoilt> spoiltKeys() {
        return Stream.of(
                measure(
                        "decimals: 1",
                        "decimal: 1",
                        ", line 12, column 1: ",
                        "no key decimal",
                        "Did you mean decimals?"),
                measure(
                        "decimals: 1",
                        "colour: red",
                        ", line 12, column 1: ",
                        "no key colour",
                        "Remove it, or use one of"),
                measure(
                        "kind: ",
                        "title: X\nkind: ",
                        ", line 7, column 1: ",
                        "title is already there on line 2",
                        "Remove"));
    }

    private static Stream<Spoilt> spoiltConditions() {
        return Stream.of(
                measure(
                        "days_taken <=",
                        "days_takn <=",
                        ", line 10, column 12: ",
                        "no column days_takn",
                        "days_taken?"),
                measure("days_taken <= 63", "days_taken", ", line 10, column 12: ", "yes or no", ""),
                measure(
                        "our_assessments",
                        "our_asessments",
                        ", line 9, column 13: ",
                        "no population",
                        "our_assessments?"),
                measure("expect: not met", "expect: met", ", line 18: ", "expects met and comes to not met", "by hand"),
                measure("2026-11-23", "23/11/2026", ", line 23, column 12: ", "date", "2026"),
                measure(
                        "recorded_in",
                        "guardrails: [our-in-time]\nrecorded_in",
                        ", line 14, ",
                        "circle",
                        "name the one"));
    }

    private static Stream<Spoilt> spoiltRest() {
        return Stream.of(
                measure("nobody", "x".repeat(4 << 20), ": ", "larger than 1024 KB", "Split it"),
                population("as case_id", "as the_case", ", line 2, column 1: ", "gives no case_id", "as case_id"),
                population("a.cina_person_id", "a.cina_persn_id", ", line 2, ", "cina_persn_id", "cina_person_id?"),
                population(
                        "ssd_cin_assessments",
                        "ssd_cin_assesments",
                        ", line 5, ",
                        "ssd_cin_assesments",
                        "Did you mean"),
                population("is not null", "is not null; drop table a", ", line 6, ", "", ""),
                new Spoilt(
                        "pack.yaml", "england-children", "england-childrn", ", line 4, column 9: ", "is needed", "?"));
    }

    private static Spoilt measure(String old, String with, String place, String what, String cure) {
        return new Spoilt(MEASURE, old, with, place, what, cure);
    }

    private static Spoilt population(String old, String with, String place, String what, String cure) {
        return new Spoilt(POPULATION, old, with, place, what, cure);
    }

    @BeforeAll
    static void packs() throws IOException {
        RecordsOnly.in(records);
    }

    @BeforeEach
    void aPackOfOurOwn() throws IOException {
        pack = folder.resolve("data/packs/our-own");
        Bytes.copy(SmallCounty.OUR_OWN, pack);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void isToldWithFileLineAndCure(Spoilt spoilt) throws IOException {
        spoilt.into(pack);
        Map<String, String> before = Bytes.of(folder);

        Ran ran = Ran.of("pack", "check", pack, "--packs", records);

        String place = pack.resolve(spoilt.file()) + spoilt.place();
        assertThat(ran.messages()).contains(place).contains(spoilt.what(), spoilt.cure());
        assertThat(ran.messages().lines()).allMatch(line -> line.startsWith(pack.toString()));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Bytes.of(folder)).isEqualTo(before);
    }

    @Test
    void unspoiltItIsInOrder() {
        Ran ran = Ran.of("pack", "check", pack, "--packs", records);

        assertThat(ran.messages()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("6 of 6 worked examples hold");
    }

    @Test
    void guardrailsThatGuardEachOther() throws IOException {
        String title = "title: Assessments finished within nine weeks";
        measure(title, "guardrails: [our-long-view]\n" + title, "", "", "").into(pack);
        new Spoilt("measures/our-long-view.yaml", title, "guardrails: [our-in-time]\n" + title, "", "", "").into(pack);

        Ran ran = Ran.of("pack", "check", pack, "--packs", records);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.messages()).hasLineCount(1).contains(".yaml, line 2, column ", "guardrails run in a circle");
        assertThat(ran.messages()).contains("our-in-time -> our-long-view", "the other way round");
    }

    @Test
    void noCommandComputesWithASpoiltPack() throws IOException {
        measure("decimals: 1", "decimal: 1", "", "", "").into(pack);
        Bytes.copy(COUNTY.data().resolve("snapshots"), folder.resolve("data/snapshots"));
        Files.copy(COUNTY.data().resolve("current.json"), folder.resolve("data/current.json"));
        Map<String, String> before = Bytes.of(folder);

        for (String command : List.of(
                "measure our-long-view --period 2026-Q1",
                "cases our-long-view --period 2026-Q1",
                "why our-long-view A1 --period 2026-Q1",
                "explain our-long-view",
                "rules",
                "load --as ssd --from " + COUNTY.files().resolve("ssd"))) {
            List<Object> words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.addAll(List.of("--data", folder.resolve("data"), "--packs", records));
            Ran ran = Ran.of(words);

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.messages()).hasLineCount(1).contains("line 12, column 1: ", "Did you mean decimals?");
        }
        assertThat(Bytes.of(folder)).isEqualTo(before);
    }

    @Test
    void aPopulationWithTwoRowsForACaseGivesNoFigure() throws IOException {
        population("a.cina_assessment_id as case_id", "a.cina_person_id as case_id", "", "", "")
                .into(pack);
        Path data = folder.resolve("data");
        Bytes.copy(COUNTY.data().resolve("snapshots"), data.resolve("snapshots"));
        Files.copy(COUNTY.data().resolve("current.json"), data.resolve("current.json"));
        Map<String, String> before = Bytes.of(data);

        for (String command : List.of("measure", "cases")) {
            Ran ran = Ran.of(
                    command,
                    "our-in-time",
                    "--period",
                    "2025/26",
                    "--data",
                    data,
                    "--packs",
                    records,
                    "--format",
                    "csv");

            assertThat(ran.code()).isBetween(1, 2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.messages())
                    .hasLineCount(1)
                    .contains(pack.resolve(POPULATION).toString());
            assertThat(ran.messages()).contains("more than one row for case", "look for a join");
        }
        assertThat(Bytes.of(data)).containsAllEntriesOf(before);
    }
}
