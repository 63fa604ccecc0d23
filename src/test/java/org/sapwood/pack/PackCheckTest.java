package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.Fault;

class PackCheckTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Packs.copy(LoansPackTest.LOANS, folder);
    }

    @Test
    void anExampleThatDoesNotHoldIsShownWithItsLine() throws IOException {
        Packs.replace(folder, "measures/returned-10wd.yaml", "working_days <= 10", "working_days < 10");
        Packs.replace(folder, "rules/returned-before-lent.yaml", "returned_on < lent", "returned_on <= lent");

        assertThat(PackCheck.run(PackReader.read(List.of(folder))).faults())
                .extracting(fault -> fault.sentence().replace(folder + "/", ""))
                .containsExactly(
                        "measures/returned-10wd.yaml, line 33: the example of returned-10wd expects met and comes to not"
                                + " met. Work the case by hand: either the example or the condition is wrong.",
                        "rules/returned-before-lent.yaml, line 18: the example of returned-before-lent expects passes"
                                + " and comes to fails. Work the case by hand: either the example or the condition is"
                                + " wrong.");
    }

    @Test
    void forgottenOpenCasesAreAdvice() throws IOException {
        String measure = Files.readString(folder.resolve("measures/returned-10wd.yaml"));
        Files.writeString(
                folder.resolve("measures/returned-10wd.yaml"), measure.replaceFirst("(?m)^open_cases: .*\n", ""));

        assertThat(PackCheck.run(PackReader.read(List.of(folder))).advice())
                .extracting(Fault::message)
                .contains("returned-10wd has a time limit and does not count the cases still open beyond it");
    }

    @Test
    void examplesShowEveryOutcomeOrItIsSaid() throws IOException {
        Packs.replace(
                folder,
                "measures/returned-10wd.yaml",
                "{given: {as_at: 2026-01-19}, expect: cannot tell}",
                "{given: {lent: 2026-01-06, as_at: 2026-01-19}, expect: not met}");
        Packs.replace(folder, "measures/returned-damaged.yaml", "expect: not met", "expect: met");
        Packs.replace(folder, "measures/returned-damaged.yaml", "damaged: N", "damaged: Y");
        Packs.replace(
                folder,
                "rules/returned-before-lent.yaml",
                "  - given: {lent: 2026-01-06, returned_on: 2026-01-05, kind: NO}\n    expect: excluded\n",
                "");

        assertThat(PackCheck.run(PackReader.read(List.of(folder))).faults())
                .extracting(fault -> fault.sentence().replace(folder + "/", ""))
                .containsExactlyInAnyOrder(
                        "measures/returned-10wd.yaml, line 18: open-over-10wd has no worked example that comes to cannot"
                                + " tell or to excluded. Work at least three cases by hand: one met, one not met, and one"
                                + " excluded or without a fact that the condition needs.",
                        "measures/returned-damaged.yaml, line 17: returned-damaged has no worked example that comes to"
                                + " not met. Work at least three cases by hand: one met, one not met, and one excluded or"
                                + " without a fact that the condition needs.",
                        "rules/returned-before-lent.yaml, line 16: returned-before-lent has fewer than three worked"
                                + " examples. Work at least three cases by hand: one that fails, one that passes, and one"
                                + " at the limit or with a blank.");
    }

    @Test
    void fieldsThatOnePiAloneNeedsAreListed() {
        assertThat(PackCheck.run(PackReader.read(List.of(folder))).onlyMeasured())
                .containsOnly(
                        Map.entry("fines", Set.of("loans.fine")),
                        Map.entry("returned-damaged", Set.of("loans.damaged")));
    }

    @Test
    void aFieldThatARuleAlsoLooksAtIsNotRecordedOnlyToBeMeasured() throws IOException {
        Packs.replace(folder, "rules/returned-before-lent.yaml", "and lent is not null", "and fine is null");

        assertThat(PackCheck.run(PackReader.read(List.of(folder))).advice())
                .extracting(Fault::message)
                .contains("returned-damaged alone uses loans.damaged: recorded only to be measured")
                .noneMatch(message -> message.contains("loans.fine"));
    }
}
