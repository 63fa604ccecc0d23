package org.sapwood.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Those above: they see what waits for them, give what a plan needs, and cannot send a number down the line alone. */
@Tag("browser")
class DirectorStoryTest extends Stage {
    private static final String PACE = "Assessments completed within 45 working days";

    @Test
    void aTeamAsksForHelpAndGetsItFromThoseAbove() {
        String help = "Somebody who drives the interpreter out on Thursdays.";
        actor("sunita")
                .opens("/team/T204/plan")
                .followsBeside(PACE, "Ask for help")
                .writes("What you need, and what it would change", help)
                .sends()
                .hasDone();

        Actor ruth = actor("ruth").opens("/").reads("What needs an answer", "Past the promised day", help);
        ruth.follows(help).follows("Read it whole").follows("Answer");
        ruth.sends().isTold("Your answer: write something here");
        ruth.writes("Your answer", "From next week, with the pool car.")
                .sends()
                .hasDone()
                .reads("Ruth Adeyemi");
        ruth.opens("/tree/items/a-assessment-pace").follows("Change this");
        ruth.writes("Resource 3: what", "A pool car on Thursdays")
                .writes("Resource 3: how much", "one day a week")
                .onDay("Resource 3: from when", 8, 10, 2026)
                .writes("Resource 3: who gives it", "Director")
                .writes("Why do you change it", "The team in the west asked for it")
                .sends()
                .hasDone()
                .reads("A pool car on Thursdays", "one day a week", "The team in the west asked for it");
        actor("sunita").opens("/team/T204/plan").reads("Answered: From next week, with the pool car.");
    }

    /** "Get that PI up!" goes nowhere without its reason, the item of the plan it touches and the help that comes with it. */
    @Test
    void getThatIndicatorUpIsNotSentAlone() {
        Actor ruth =
                actor("ruth").opens("/measures/assessments-45wd?team=T204").follows("Ask a question or make a remark");
        ruth.reads("Nobody is told to get a number up");
        ruth.writes("What you want to say", "Get that PI up!")
                .sends()
                .isTold(
                        "Why you write: write something here",
                        "What help comes with it: write something here",
                        "Nothing is lost");
        ruth.writes("What you want to say", "Could we look at the eleven oldest together?")
                .writes("Why you write", "Members asked in September how long families wait")
                .picks("Which item of the plan it touches", PACE)
                .writes("What help comes with it", "Two days a week of a typist until Christmas")
                .sends()
                .hasDone();
        actor("sunita")
                .opens("/team/T204/plan")
                .follows("Could we look at the eleven oldest together?")
                .reads("Members asked in September", "Two days a week of a typist until Christmas");
    }

    @Test
    void aLikelyMissIsAnsweredBeforeHalfYearAndSettledBySomebodyElse() {
        String plan = "Each open assessment is talked through on Tuesdays from day 30.";
        Actor sunita = actor("sunita").opens("/year").follows("Half-year gate");
        sunita.reads("Your team").follows("Answer it").sends().isTold("Your answer: choose an answer");
        sunita.chooses("A plan to recover")
                .writes("In your words", plan)
                .sends()
                .hasDone()
                .reads(plan);
        Actor owen = actor("owen").opens("/year/half-year").reads(plan).followsBeside(plan, "Acknowledge the plan");
        owen.reads(plan, "Sunita Varma says").presses("I have seen it").hasDone();
        sunita.opens("/year/half-year").reads("Settled.");
        actor("owen").findsNothingAt("/tree/priorities/new", "/audit", "/team/T204/plan/sign");
    }

    /** What was not planned is asked for with all that it costs, and the team may say no. */
    @Test
    void aChangeFromAboveIsTheTeamsToAnswer() {
        Actor owen = actor("owen").opens("/team/T201/plan").follows("Ask for a change from above");
        owen.writes("What you ask for", "Look at every assessment on day 10")
                .sends()
                .isTold("Why: write something here", "What will not be done instead: write something here");
        owen.writes("Why", "Two families waited unseen")
                .picks("Which item of the plan it touches", PACE)
                .writes("What will not be done instead", "The case discussion on the first Monday")
                .writes("The resource or help that comes with it", "A senior for four weeks")
                .sends()
                .hasDone();
        Actor tom = actor("manager").opens("/").reads("wait for you").opens("/voices");
        tom.follows("Look at every assessment on day 10").follows("Answer");
        tom.chooses("No")
                .writes("Your answer", "Not on day 10. We propose day 15, and keep the Mondays.")
                .sends()
                .hasDone()
                .reads("Not accepted", "We propose day 15");
        tom.opens("/team/T201/plan").reads("Changes from above since the plan was signed: 1.");
        owen.opens("/voices").reads("Answers to what you asked", "We propose day 15");
    }
}
