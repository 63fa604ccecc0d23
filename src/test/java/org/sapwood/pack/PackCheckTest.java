package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    void gapsBetweenBandsAndForgottenOpenCasesAreAdvice() throws IOException {
        Packs.replace(folder, "measures/returned-10wd.yaml", "1: [0, 50]", "1: [0, 45]");
        Packs.replace(
                folder,
                "measures/returned-10wd.yaml",
                "open_cases: {id: open-over-10wd, population: loans_open, when: \"workdays(lent, as_at) > 10\"}\n",
                "");

        assertThat(PackCheck.run(PackReader.read(List.of(folder))).advice())
                .extracting(Fault::message)
                .contains(
                        "no band of returned-10wd holds values between 45 and 50",
                        "returned-10wd has a time limit and does not count the cases still open beyond it");
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
