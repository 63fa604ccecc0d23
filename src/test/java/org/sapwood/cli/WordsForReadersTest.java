package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader must be told beside a figure or a case. */
class WordsForReadersTest {
    private static final SmallCounty COUNTY = SmallCounty.get();

    @TempDir
    private Path folder;

    @Test
    void aFigureNoneOfWhoseCasesCanBeToldSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/ssd_cin_episodes.csv"),
                "cine_referral_id,cine_person_id,cine_referral_date,cine_referral_nfa\nR1,P1,2026-01-05,\nR2,P2,2026-01-06,\n");
        Path data = folder.resolve("data");
        Ran.of("load", "--from", folder.resolve("in"), "--as", "ssd", "--extracted-on", "2026-02-01", "--data", data);

        Ran ran = Ran.of("measure", "referrals-nfa", "referrals-received", "--period", "2026-01", "--data", data);

        assertThat(ran.code()).isZero();
        assertThat(ran.messages())
                .contains(
                        "Note: some figures of referrals-nfa say nothing, because of none of their cases can it be told")
                .doesNotContain("referrals-received");
    }

    @Test
    void aPeriodBeforeTheCountedMonthsNamesTheOption() {
        Ran ran = COUNTY.run("measure assessments-45wd --period 2010-04");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.messages()).contains("have more years counted with --years.");
    }

    @Test
    void whySaysThePeriodInWords() {
        String caseId = COUNTY.run("cases placements-3plus --period 2026-Q1 --format csv")
                .lines()
                .get(1)
                .split(",", 2)[0];

        Ran ran = COUNTY.run("why placements-3plus " + caseId + " --period 2026-Q1");

        assertThat(ran.out()).contains("2026-Q1, by the state on its last day").doesNotContain("period_id");
    }

    @Test
    void oneDecimalIsOne() {
        assertThat(COUNTY.run("explain assessments-45wd").out())
                .contains("rounded half up to 1 decimal;")
                .containsPattern("Trusted when records pass\\n  [A-Z].* \\([a-z0-9-]+\\)")
                .doesNotContain("1 decimals");
    }
}
