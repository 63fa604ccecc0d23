package org.sapwood.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings whose owner the records do not say, or whose team nobody knows, are shown as that. */
class OwnersOfFindingsTest {
    @TempDir
    private Path folder;

    @Test
    void withoutTeamOrWorkerItSaysUnallocated() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/ssd_cin_episodes.csv"), """
                cine_referral_id,cine_person_id,cine_referral_date,cine_referral_nfa,cine_referral_team,cine_referral_worker_id
                R1,P1,2026-01-05,,T201,W1
                R2,P2,2026-01-05,,,
                R3,P3,2026-01-05,,T999,W2
                R4,P4,2026-01-05,,,W3
                """);
        Path data = folder.resolve("data");
        Ran load = Ran.of(
                "load", "--from", folder.resolve("in"), "--as", "ssd", "--extracted-on", "2026-02-01", "--data", data);
        assertThat(load.code()).as(load.messages()).isZero();

        Ran rules = Ran.of("rules", "referral-nfa-blank", "--format", "csv", "--data", data);

        assertThat(rules.code()).isEqualTo(1);
        assertThat(rules.lines().stream().skip(1).map(line -> line.split(",", -1)))
                .extracting(cells -> cells[2] + " " + cells[4] + " " + cells[5])
                .containsExactly("R1 T201 W1", "R2 unallocated unallocated", "R3 T999 W2", "R4 unallocated W3");
        assertThat(rules.messages())
                .contains("4 findings of 1 rule.")
                .contains(
                        "Unallocated, because the records do not say: the team of 2, the worker of 1. Of a team that the"
                                + " organisation does not have: 1 (T999).");
    }
}
