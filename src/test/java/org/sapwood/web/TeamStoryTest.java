package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A team's manager through the year: each prime indicator considered, the plan signed, the quarter looked back on. */
@Tag("browser")
class TeamStoryTest extends Stage {
    private static final String PLAN = "/team/T204/plan";
    private static final String SLOWEST = "Working days that nine in ten assessments take at most";
    private static final String REPEAT = "Section 47 enquiries about a child who had one in the 6 months before";

    @Test
    void everyPrimeIndicatorIsConsideredBeforeThePlanIsSigned() {
        Actor sunita = actor("sunita").opens("/").reads("Prime indicators").follows("The team's plan for the year");
        sunita.reads("Not signed yet", "Not decided").follows("Sign the plan");
        sunita.reads("Still to do")
                .presses("Sign")
                .isTold("The team has not decided about", "Say improve, hold or watch");
        sunita.opens(PLAN).followsBeside(SLOWEST, "Change").sends();
        sunita.isTold("What the team decides: choose an answer", "Why: write something here");
        sunita.chooses("Improve")
                .writes("Why", "The four oldest wait for reports from two schools")
                .writes("What you will do", "Ask for the reports on the first day")
                .writes("Who does it", "Chloe Eccles")
                .onDay("By when", 27, 11, 2026)
                .writes("Help that you need", "A letter to the schools from the director")
                .sends()
                .hasDone()
                .reads("Ask for the reports on the first day (Chloe Eccles, 27 November 2026)");
        sunita.opens(PLAN).follows("Sign the plan").presses("Sign").isTold("has not decided about");
        sunita.opens(PLAN).followsBeside(REPEAT, "Change");
        sunita.chooses("Watch")
                .writes("Why", "Few, and each is read")
                .sends()
                .hasDone()
                .doesNotRead("Not decided");
        sunita.follows("Sign the plan").presses("Sign").hasDone();
        sunita.reads("Signed by Sunita Varma on 5 October 2026", "settled for the year");
        assertThat(sunita.where()).isEqualTo(PLAN);
        actor("ruth").opens("/team/T204/primes").reads("The plan is signed, so these are settled for the year");
        actor("sunita").findsNothingAt("/team/T201/plan/sign", "/team/T201/plan/items/assessments-45wd", "/director");
    }

    @Test
    void theTeamIsBriefedAndAsks() {
        Actor tom = actor("manager").opens("/team/T201").follows("Briefing for");
        tom.reads("What is expected", "Where it is recorded").opens("/team/T201/plan");
        tom.follows("The briefing was given to the team")
                .chooses("The second: July to September")
                .onDay("Given to the team on", 6, 10, 2026)
                .sends()
                .isTold("which is yet to come");
        tom.onDay("Given to the team on", 2, 10, 2026).sends().hasDone();
        tom.reads("The briefing for quarter 2 of 2026/27 was given to the team on 2 October 2026 by Tom Hesketh");
        actor("sam")
                .opens("/measures/assessments-child-seen?team=T201")
                .follows("Ask a question or make a remark")
                .chooses("Yes, it is a question")
                .writes("What you want to say", "Does a talk through the letter box count?")
                .sends()
                .hasDone();
        tom.opens("/voices")
                .follows("Does a talk through the letter box count?")
                .follows("Answer");
        tom.writes("Your answer", "No. Seen is in the same room.").sends().hasDone();
        actor("sam").opens("/voices").reads("Answers to what you asked", "No. Seen is in the same room.");
    }

    @Test
    void aDeadlineThatDoesHarmIsChallengedWithEvidence() {
        Actor tom = actor("manager").opens("/measures/assessments-45wd?team=T201");
        tom.follows("Challenge the indicator, the target or the deadline");
        tom.chooses("The deadline")
                .writes("Why it is wrong, or does harm", "We end before the school has answered, so as not to be late.")
                .sends()
                .isTold("What shows it: write something here");
        tom.writes("What shows it", "Of nineteen that ended on day 44 or 45, six came back within three months.")
                .sends()
                .hasDone()
                .reads("Challenge", "Answer promised by");
        for (String page : List.of(
                "/team/T201/plan", "/measures/assessments-45wd?team=T201", "/tree/items/t201-assessments-45wd")) {
            actor("sam").opens(page).reads("We end before the school has answered");
        }
    }

    @Test
    void aQuarterIsReviewedAndACurveIsToBeTurned() {
        Actor tom = actor("manager").opens("/team/T201").follows("Review July to September 2026");
        tom.presses("Keep the review").isTold("In the team's words: write something here");
        tom.writes("In the team's words", "The summer was calm, and the oldest are finished.")
                .presses("Keep the review")
                .hasDone()
                .reads("Figures as they were then", "The summer was calm", "Waiting for an answer now");
        tom.opens("/team/T201").unfolds("A sheet for a prime indicator").opens("/team/T201/curve/assessments-nfa");
        tom.follows("Write a sheet");
        tom.writes("What helps", "A calm start\nA second visit")
                .writes("What hinders", "Holidays")
                .writes("Who can help to turn it", "Schools")
                .writes("What works, here or elsewhere", "Going together")
                .writes("One idea that costs nothing", "Ring first")
                .sends()
                .hasDone()
                .reads("If nothing is done", "A second visit", "Ring first");
    }
}
