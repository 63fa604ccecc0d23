package org.sapwood.tree.thread.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Unit;
import org.sapwood.tree.Samples;
import org.sapwood.tree.SmallCounty;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Explained;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.TeamTypeIndicators;

/** Each break of what teams do, one at a time, in a county where nothing else is broken. */
class BrokenTwigsTest {
    private static final LocalDate YESTERDAY = Samples.DAY.minusDays(1);

    private final SmallCounty county = new SmallCounty();

    private List<BrokenThread> found() {
        return BrokenThreads.find(county.tree(), county.library(), Samples.DAY);
    }

    private void only(Break what, String where, Optional<String> team, String sentence, String mender) {
        assertThat(found()).containsExactly(new BrokenThread(what, where, team, sentence, mender));
    }

    @Test
    void aTeamWithNoPrimeMeasure() {
        county.units.add(SmallCounty.unit("T2", "Team Two", "leaving care"));
        only(
                Break.TEAM_WITHOUT_PRIMES,
                "T2",
                Optional.of("T2"),
                "Team Two has no prime PI; measures of success come from the workshop for local PIs",
                "The service manager, with the team");
    }

    @Test
    void aTeamThatIsNoMoreIsNotAskedForAnything() {
        county.units.add(new Unit(
                "T2",
                "Team Two",
                "team",
                Optional.empty(),
                "leaving care",
                "",
                Optional.empty(),
                Optional.of(Samples.DAY)));
        assertThat(found()).isEmpty();
    }

    @Test
    void aTeamWithFewerThanSixPrimeMeasures() {
        county.items.put("type", new TeamTypeIndicators("assessment", Samples.YEAR, SmallCounty.PRIMES.subList(1, 6)));
        county.items.put("branch", SmallCounty.branch(SmallCounty.PRIMES.subList(1, 6)));
        only(
                Break.TEAM_OUT_OF_BOUNDS,
                "T1",
                Optional.of("T1"),
                "Team One has 5 prime PIs; six to eight can be looked after",
                "The service manager, with the team");
    }

    @Test
    void aSetWithNoOutcomeMeasureOrNoUsersView() {
        county.define("better", "how well", "practice", "outcome", Optional.empty());
        only(
                Break.PRIMES_WITHOUT_OUTCOME,
                "T1",
                Optional.of("T1"),
                "Team One has no prime PI that tells whether anybody is better off",
                "The service manager, with the team");
        county.define("better", "better off", "practice", "outcome", Optional.empty());
        county.define("view", "how well", "practice", "outcome", Optional.empty());
        only(
                Break.PRIMES_WITHOUT_USERS_VIEW,
                "T1",
                Optional.of("T1"),
                "Team One has no prime PI that tells what people who use the service think",
                "The service manager, with the team");
    }

    @Test
    void aTeamNotBriefedAMonthAfterTheQuarter() {
        county.items.remove("briefed");
        only(
                Break.TEAM_NOT_BRIEFED,
                "T1",
                Optional.of("T1"),
                "Team One was not briefed on quarter 1 by 1 August 2026",
                "Mia, manager of Team One");
        assertThat(BrokenThreads.find(county.tree(), county.library(), LocalDate.of(2026, 7, 31)))
                .isEmpty();
    }

    @Test
    void measuresNotYetExplainedToATeam() {
        county.items.put("explained", new Explained("T1", List.of("much", "well", "better"), YESTERDAY, "Boss"));
        only(
                Break.MEASURE_NOT_EXPLAINED,
                "T1",
                Optional.of("T1"),
                "Nobody has explained \"Title of cost\", \"Title of access\" and 1 more to Team One",
                "The service manager, with the team");
    }

    @Test
    void aPrimeMeasureWithNoDecision() {
        county.items.remove("twig-well");
        county.items.put("twig-cost", SmallCounty.twig("cost", Optional.empty()));
        assertThat(found())
                .extracting(BrokenThread::what, BrokenThread::where, BrokenThread::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Break.PRIME_WITHOUT_DECISION,
                                "plan",
                                "The plan of Team One does not say improve, hold or watch for \"Title of well\""),
                        org.assertj.core.groups.Tuple.tuple(
                                Break.PRIME_WITHOUT_DECISION,
                                "plan",
                                "The plan of Team One does not say improve, hold or watch for \"Title of cost\""));
    }

    @Test
    void anActionWithNoOwnerOrDate() {
        county.items.put("leaf", SmallCounty.leaf(Optional.empty(), Optional.of(Samples.DAY)));
        only(
                Break.ACTION_WITHOUT_OWNER,
                "leaf",
                Optional.of("T1"),
                "The action \"Ring them\" has no owner",
                "Mia, manager of Team One");
        county.items.put("leaf", SmallCounty.leaf(Optional.of("Wim"), Optional.empty()));
        assertThat(found()).extracting(BrokenThread::sentence).containsExactly("The action \"Ring them\" has no date");
    }

    @Test
    void aTargetThatNobodyAgreed() {
        county.items.put(
                "target",
                new TargetAgreed(
                        "T1",
                        Samples.YEAR,
                        "well",
                        new BigDecimal("90"),
                        "Possible",
                        "Mia",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        only(
                Break.TARGET_NOT_AGREED,
                "target",
                Optional.of("T1"),
                "Nobody has agreed the target of 90 that Mia proposed for \"Title of well\"",
                "The service manager of Team One");
    }

    @Test
    void aQuestionNotAnswered() {
        county.items.put("why", question(List.of()));
        only(
                Break.QUESTION_UNANSWERED,
                "why",
                Optional.of("T1"),
                "Wim asked on 29 September 2026: \"Why?\", and has no answer",
                "Owner of branch");
        county.items.put("why", question(List.of(new Answer("So", "Boss", Samples.DAY))));
        assertThat(found()).isEmpty();
    }

    @Test
    void whoeverWorksWithTheFilesIsToldTheIdToo() {
        county.items.put("explained", new Explained("T1", List.of("much", "well", "better"), YESTERDAY, "Boss"));
        assertThat(BrokenThreads.findWithIds(county.tree(), county.library(), Samples.DAY))
                .extracting(BrokenThread::sentence)
                .singleElement()
                .asString()
                .startsWith("Nobody has explained \"Title of cost\" (cost)");
    }

    private static Comment question(List<Answer> answers) {
        return new Comment(
                Comment.Sort.QUESTION,
                Optional.of("twig-well"),
                List.of(),
                Optional.of("T1"),
                "Why?",
                Optional.empty(),
                "Wim",
                YESTERDAY,
                Optional.of(Samples.DAY),
                answers);
    }

    @Test
    void aChangeFromAboveNotAnswered() {
        county.items.put(
                "more",
                new ChangeFromAbove(
                        "T1",
                        Samples.YEAR,
                        "Do more",
                        "Reason",
                        Optional.empty(),
                        List.of("well"),
                        "Less",
                        "A post",
                        "Director",
                        YESTERDAY,
                        Optional.empty()));
        only(
                Break.CHANGE_UNANSWERED,
                "more",
                Optional.of("T1"),
                "Team One has not answered the change from above of 29 September 2026: \"Do more\"",
                "Mia, manager of Team One");
    }

    @Test
    void aChallengeOlderThanItsPromisedDate() {
        county.items.put("challenge", challenge(YESTERDAY));
        only(
                Break.CHALLENGE_OVERDUE,
                "challenge",
                Optional.of("T1"),
                "A challenge was to be answered by 29 September 2026: \"Too tight\"",
                "Owner of branch");
        county.items.put("challenge", challenge(Samples.DAY));
        assertThat(found()).isEmpty();
    }

    private static Challenge challenge(LocalDate promised) {
        return new Challenge(
                Challenge.Subject.DEADLINE,
                "well",
                Optional.empty(),
                "Too tight",
                "Ten cases",
                Optional.of("T1"),
                "Wim",
                YESTERDAY,
                promised,
                Optional.empty());
    }

    @Test
    void aRequestForHelpAndAProposalOlderThanTheirPromisedDates() {
        county.items.put(
                "help", new HelpRequest("twig-well", "T1", "A room", "Mia", YESTERDAY, YESTERDAY, Optional.empty()));
        county.items.put(
                "idea",
                new Proposal(
                        "T1",
                        Samples.YEAR,
                        "Another way",
                        Optional.of("twig-well"),
                        "Mia",
                        YESTERDAY,
                        YESTERDAY,
                        Optional.empty()));
        assertThat(found())
                .extracting(BrokenThread::what, BrokenThread::sentence, BrokenThread::mender)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Break.HELP_OVERDUE,
                                "A request for help was to be answered by 29 September 2026: \"A room\"",
                                "Owner of branch"),
                        org.assertj.core.groups.Tuple.tuple(
                                Break.PROPOSAL_OVERDUE,
                                "A proposal was to be answered by 29 September 2026: \"Another way\"",
                                "Owner of branch"));
        assertThat(BrokenThreads.ofTeam("T1", found())).hasSize(2);
        assertThat(BrokenThreads.ofTeam("T2", found())).isEmpty();
    }
}
