package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The leaves: somebody who does the work sees their own part of it, says what is not right, and builds what is measured. */
@Tag("browser")
class WorkerStoryTest extends Stage {
    private static final String PLAN = "/team/T201/plan";

    @Test
    void theLeafLeadsToACaseAndWhatIsNotRightIsHeard() {
        Actor sam = actor("sam").opens("/").reads("My leaf", "This page is yours", "What my team is trying to improve");
        sam.follows("A1")
                .reads("What the record says", "The rule:")
                .opens("/leaf")
                .follows("This is not right");
        sam.chooses("The indicator asks for the wrong thing")
                .writes("What is wrong with it", "It counts the days on which nobody could have come.")
                .sends()
                .isTold("has nothing that shows it");
        sam.writes("What shows it", "Three of my last nine waited for an interpreter.")
                .sends()
                .hasDone();
        sam.reads("It counts the days on which nobody could have come.");
        actor("owen").opens("/voices").reads("It counts the days on which nobody could have come.");
        sam.findsNothingAt(
                "/director",
                "/people",
                "/audit",
                "/loads",
                PLAN + "/sign",
                "/team/T204",
                "/team/T202/plan/items/assessments-45wd");
    }

    /** A decision of one's own is taken back as long as nobody has relied on it. */
    @Test
    void whatOneWroteIsTakenBackUntilSomebodyHasReadIt() {
        Actor sam = actor("sam")
                .opens(PLAN)
                .followsBeside("Assessments that ended with no further action", "Add an action");
        sam.writes("What will be done", "Ring the two schools").writes("Who does it", "Sam Okoro");
        sam.onDay("By when", 1, 12, 2026).sends().hasDone().reads("Ring the two schools");
        sam.takesItBack().doesNotRead("Ring the two schools");
        sam.opens("/leaf").doesNotRead("Ring the two schools");

        Actor tom =
                actor("manager").opens(PLAN).followsBeside("Assessments that ended with no further action", "Change");
        tom.writes("Why", "Many end with advice that a telephone could have given")
                .sends()
                .hasDone();
        String kept = tom.page().url();
        sam.opens(PLAN)
                .reads("Many end with advice that a telephone could have given")
                .follows("I have read this plan");
        sam.presses("I have read it").hasDone().doesNotRead("I have read this plan");
        tom.page().navigate(kept);
        tom.takesItBack().reads("Many end with advice that could have been given by telephone");
        assertThat(tom.where()).isEqualTo(PLAN);
    }

    /** A measure of the team's own, from what it rests on to a run over the records of two years. */
    @Test
    void aTeamFindsAMeasureOfItsOwn() {
        Actor sam = actor("sam").opens("/team/T201").follows("Measures that the team finds itself");
        sam.follows("Begin a measure of our own").writes("What it is called", "Rung back the same week");
        sam.chooses("How well it is done").presses("Begin").hasDone().follows("Rung back the same week");
        String measure = sam.where();
        sam.opens(measure + "/steps/sources")
                .writes("Department priority, in your own words", "Early and heard")
                .writes("Corporate objective, in your own words", "Asked once")
                .writes("National standard, in your own words", "The child is seen")
                .writes("Good practice: what doing this well looks like in your view", "Somebody rings within the week")
                .writes(
                        "Good outcome: what is better for people when it is done well",
                        "Families know where they stand")
                .sends()
                .hasDone();
        sam.opens(measure + "/steps/population")
                .picks("The cases", "ssessment that a manager has authorised")
                .sends()
                .hasDone();
        sam.opens(measure + "/steps/condition")
                .writes("A case is met when", "child_sen = 'Y'")
                .sends();
        sam.isTold("Did you mean child_seen?");
        sam.writes("A case is met when", "child_seen = 'Y'").sends().hasDone();
        sam.reads("manager can try this").findsNothingAt(measure + "/dry-run", measure + "/agree");
        actor("manager").opens(measure).follows("Dry run").reads("They are not kept", "Does it say anything new?");
        actor("manager").opens(measure + "/propose").presses("Put it forward").isTold("Nobody has said how people");
    }
}
