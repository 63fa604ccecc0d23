package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command on a loaded county: what it says to the shell, the result on standard output and nothing else there. */
class CommandsTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private Path folder;

    @Test
    void generateAndDemoEndWell() {
        assertThat(COUNTY.generated().code()).isZero();
        assertThat(COUNTY.generated().out()).startsWith("300 children");
        assertThat(COUNTY.demo().code()).isZero();
        assertThat(COUNTY.demo().out()).contains("assessments-45wd", "Try next", "is not met");
        assertThat(COUNTY.demo().messages()).contains("worked examples", "Loaded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loads",
                "loads --format json",
                "measure our-in-time --period 2026-Q1",
                "measure our-in-time --period 2026-Q1 --by unit,service,district,county",
                "measure our-in-time --period 2026-Q1 --deadline 60",
                "measure OUR-in-time-is-not-asked --help",
                "cases our-in-time --period 2026-Q1",
                "cases assessment-before-referral --period 2026-Q1",
                "explain",
                "explain our-in-time",
                "explain assessment-before-referral --sql trino",
                "pack check src/test/resources/org/sapwood/cli/our-own --advice",
                "doctor",
                "help load"
            })
    void endsWell(String command) {
        Ran ran = command.startsWith("help") ? Ran.of(List.of(command.split(" ", -1))) : COUNTY.run(command);

        assertThat(ran.messages()).doesNotContain("Exception");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isNotBlank();
    }

    @Test
    void oneCaseIsExplained() {
        String caseId = COUNTY.run("cases our-in-time --period 2025/26 --format csv")
                .lines()
                .get(1)
                .split(",", 2)[0];
        Ran ran = COUNTY.run("why our-in-time " + caseId + " --period 2025/26");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Case " + caseId, "The condition: met when days taken is at most 63");
        assertThat(ran.messages()).isEmpty();
    }

    @Test
    void xmlBesideTheCsvFilesOfAReturnIsSaidNotToBeRead() {
        Ran ran = Ran.of(
                "load",
                "--from",
                COUNTY.files().resolve("ssda903/2025-26"),
                "--as",
                "ssda903",
                "--extracted-on",
                "2026-03-31",
                "--data",
                folder.resolve("return"));

        assertThat(ran.code()).as(ran.messages()).isZero();
        assertThat(ran.messages())
                .contains(
                        "ssda903.xml was not read, because the CSV files beside it were",
                        "name the file itself with --from.")
                .doesNotContain("no such table");
    }

    @Test
    void rulesFindOrFindNothing() {
        Ran all = COUNTY.run("rules --format csv");
        assertThat(all.code()).isEqualTo(1);
        assertThat(all.lines().getFirst())
                .isEqualTo("rule,severity,case_id,person_id,unit,worker_id,route,fields,cure");
        Set<String> failing =
                all.lines().stream().skip(1).map(line -> line.split(",", -1)[0]).collect(Collectors.toSet());
        String quiet = COUNTY.run("explain").lines().stream()
                .map(line -> line.split(" +", -1))
                .filter(words -> words[1].equals("rule"))
                .map(words -> words[0])
                .filter(rule -> !failing.contains(rule))
                .findFirst()
                .orElseThrow();

        Ran ran = COUNTY.run("rules " + quiet + " --format csv");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.messages()).isEqualTo("0 findings of 1 rule.\n");
    }

    @Test
    void diffOfALoadWithItselfAndWithAnother() throws IOException {
        Path data = folder.resolve("data");
        Path extract = Files.createDirectories(folder.resolve("in"));
        Files.writeString(extract.resolve("ssd_person.csv"), "pers_person_id,pers_dob\n1,2010-01-31\n2,2011-01-31\n");
        assertThat(Ran.of("load", "--as", "ssd", "--from", extract, "--data", data)
                        .code())
                .isZero();
        Files.writeString(extract.resolve("ssd_person.csv"), "pers_person_id,pers_dob\n1,2010-01-30\n3,2012-01-31\n");
        assertThat(Ran.of("load", "--as", "ssd", "--from", extract, "--data", data)
                        .code())
                .isZero();

        Ran same = Ran.of("diff", "ssd-20261005-001", "ssd-20261005-001", "--data", data);
        assertThat(same.code()).isZero();
        assertThat(same.messages()).isEqualTo("Nothing differs.\n");
        Ran other = Ran.of("diff", "ssd-20261005-001", "ssd-20261005-002", "--format", "csv", "--data", data);
        assertThat(other.code()).isZero();
        assertThat(other.lines())
                .containsExactly(
                        "table,added,removed,changed,changed_columns,new_columns,gone_columns",
                        "ssd_person,1,1,1,pers_dob 1,,");
    }

    @Test
    void schemasAreWritten() {
        Ran ran = Ran.of("pack", "schema", "--out", folder.resolve("schemas"));

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).allSatisfy(line -> assertThat(Path.of(line)).isRegularFile());
    }

    @Test
    void aLoadThatPutsRowsAsideSaysSoToTheShell() throws IOException {
        Path extract = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                extract.resolve("ssd_person.csv"),
                "pers_person_id,pers_dob\n1,2010-01-31\n2,2011-02-28\n2,2011-02-28\n3,2012-01-31\n");
        Files.writeString(extract.resolve("notes.txt"), "made by the night job\n");

        Ran ran = Ran.of("load", "--as", "ssd", "--from", extract, "--data", folder.resolve("data"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.messages())
                .contains("1 row is in quarantine")
                .contains("notes.txt")
                .doesNotContain("cells");
    }

    @Test
    void standardOutputIsTheResultAlone() {
        Ran ran = COUNTY.run("measure our-in-time our-in-time --period 2026-Q2 --by county,county --format csv");

        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.messages()).isEmpty();
        Ran part = COUNTY.run("measure our-in-time --period 2026/27 --format csv");
        assertThat(part.lines()).hasSize(2);
        assertThat(part.messages()).startsWith("Note: 2026/27 is part").hasLineCount(1);
    }
}
