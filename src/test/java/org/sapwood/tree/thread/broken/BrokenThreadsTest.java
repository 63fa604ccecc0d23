package org.sapwood.tree.thread.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.tree.Samples;
import org.sapwood.tree.SmallCounty;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.Priority;

/** Each break from the roots to the PIs, one at a time, in a county where nothing else is broken. */
class BrokenThreadsTest {
    private static final LocalDate YESTERDAY = Samples.DAY.minusDays(1);

    private final SmallCounty county = new SmallCounty();

    private List<BrokenThread> found() {
        return BrokenThreads.find(county.tree(), county.library(), Samples.DAY);
    }

    private void only(Break what, String where, Optional<String> team, String sentence, String mender) {
        assertThat(found()).containsExactly(new BrokenThread(what, where, team, sentence, mender));
    }

    @Test
    void nothingIsBrokenInTheSmallCounty() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aRootThatNobodyAnswers() {
        county.items.put("other", SmallCounty.root(Expectation.Standing.ACCEPTED, Optional.empty()));
        only(
                Break.ROOT_UNANSWERED,
                "other",
                Optional.empty(),
                "\"Notice\" is accepted, and no priority answers it",
                "The director, with the senior managers");
    }

    @Test
    void anExpectationPutForwardGetsAnAnswerEvenIfItIsNo() {
        county.items.put("asked", SmallCounty.root(Expectation.Standing.PROPOSED, Optional.empty()));
        county.items.put("refused", SmallCounty.root(Expectation.Standing.DECLINED, Optional.empty()));
        county.items.put("answered", SmallCounty.root(Expectation.Standing.DECLINED, Optional.of("Not ours to do")));
        assertThat(found())
                .extracting(BrokenThread::what, BrokenThread::where)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Break.ROOT_UNANSWERED, "asked"),
                        org.assertj.core.groups.Tuple.tuple(Break.ROOT_UNANSWERED, "refused"));
    }

    @Test
    void aPriorityThatAnswersNoRootAndHasNoPlan() {
        county.items.put("loose", new Priority("Loose", "Words", Samples.YEAR, List.of(), "Lou"));
        assertThat(found())
                .containsExactly(
                        new BrokenThread(
                                Break.PRIORITY_WITHOUT_ROOT,
                                "loose",
                                Optional.empty(),
                                "The priority \"Loose\" answers nobody's expectation",
                                "Lou"),
                        new BrokenThread(
                                Break.PRIORITY_WITHOUT_PLAN,
                                "loose",
                                Optional.empty(),
                                "Nothing is planned for the priority \"Loose\"",
                                "Lou"));
    }

    @Test
    void aPlanWithNoMeasure() {
        county.items.put("bare", SmallCounty.branch(List.of()));
        only(
                Break.PLAN_WITHOUT_MEASURE,
                "bare",
                Optional.empty(),
                "No PI would show whether \"Branch\" works",
                "Owner of branch");
    }

    @Test
    void aMeasureThatNoTeamOwns() {
        county.define("orphan", "how well", "practice", "outcome", Optional.empty());
        county.items.put("branch", SmallCounty.branch(SmallCounty.and("orphan")));
        only(
                Break.MEASURE_WITHOUT_TEAM,
                "orphan",
                Optional.empty(),
                "\"Title of orphan\" hangs on \"Branch\", and no team has it as a prime PI",
                "Owner of branch");
    }

    @Test
    void aMeasureThatNoPackDefines() {
        county.measures.remove("well");
        only(
                Break.MEASURE_UNKNOWN,
                "well",
                Optional.empty(),
                "The tree names well, and no pack in use defines it",
                "The performance analysts");
    }

    @Test
    void aMeasurePastItsReviewDate() {
        county.define("well", "how well", "practice", "outcome", Optional.of(YESTERDAY));
        only(
                Break.MEASURE_PAST_REVIEW,
                "well",
                Optional.empty(),
                "\"Title of well\" was to be reviewed by 29 September 2026",
                "The performance analysts");
        county.define("well", "how well", "practice", "outcome", Optional.of(Samples.DAY));
        assertThat(found()).isEmpty();
    }

    @Test
    void aMeasureWithNoGoodPracticeOrOutcome() {
        county.define("well", "how well", " ", "outcome", Optional.empty());
        only(
                Break.MEASURE_WITHOUT_MEANING,
                "well",
                Optional.empty(),
                "\"Title of well\" does not say what good practice it stands for",
                "The performance analysts");
    }

    @Test
    void aProposalOfATeamWithNoGoodOutcome() {
        county.items.put("ours", proposal(Optional.of("We listen"), Optional.empty(), MeasureOfSuccess.State.DRAFT));
        only(
                Break.MEASURE_WITHOUT_MEANING,
                "ours",
                Optional.of("T1"),
                "\"Ours\" does not say what good outcome it stands for",
                "Mia, manager of Team One");
        county.items.put("ours", proposal(Optional.empty(), Optional.empty(), MeasureOfSuccess.State.DROPPED));
        assertThat(found()).isEmpty();
    }

    private static MeasureOfSuccess proposal(
            Optional<String> practice, Optional<String> outcome, MeasureOfSuccess.State state) {
        return new MeasureOfSuccess(
                "Ours",
                "T1",
                Samples.YEAR,
                Aspect.USERS_VIEW,
                new MeasureOfSuccess.Sources(Optional.empty(), Optional.empty(), Optional.empty(), practice, outcome),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                state,
                Optional.empty());
    }
}
