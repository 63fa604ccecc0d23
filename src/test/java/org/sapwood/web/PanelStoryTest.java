package org.sapwood.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The roots: those it is all for say what they expect, get an answer, and see what came of it. */
@Tag("browser")
class PanelStoryTest extends Stage {
    private static final String WORDS = "Tell us on the telephone before a letter comes.";
    private static final String ANSWER = "We take it up. From January the first word about a decision is spoken.";

    @Test
    void anExpectationIsAnsweredTakenUpAndComesBackAsWhatCameOfIt() {
        Actor ivy = actor("ivy").opens("/").reads("What we promised, and what came of it");
        expectation(ivy);
        Actor ruth = actor("ruth").opens("/director").reads("Expectation put forward");
        ruth.follows(WORDS).follows("Answer this expectation");
        ruth.chooses("Yes")
                .writes("Your answer", ANSWER)
                .sends()
                .hasDone()
                .reads(ANSWER, "Accepted", "Answered by the director, on ");
        priority(ruth);
        plan(ruth);

        ivy.opens("/voices")
                .reads("Answers to what you asked", "Answered: " + ANSWER)
                .follows(WORDS);
        ivy.reads("Accepted", ANSWER).follows("I have read the answer").presses("I have read the answer");
        ruth.opens("/voices").doesNotRead(WORDS);
        ivy.opens("/panel")
                .reads(
                        WORDS,
                        ANSWER,
                        "Answered by the director, on 12 March 2026",
                        "It is part of what comes first this year: Spoken before written")
                .reads("What came of it", "Calls before letters: 0 of 1 step done, one thing measured")
                .reads("Every team leader has tried it with two families: to be done by 15 December 2026");
        ivy.findsNothingAt("/team/T204", "/team/T204/plan", "/director", "/leaf", "/people", "/audit");
    }

    private static void expectation(Actor ivy) {
        ivy.follows("Say what you expect of the department")
                .sends()
                .isTold("What you expect: write something here", "How do we know?: write something here");
        ivy.writes("What you expect", WORDS)
                .writes("How do we know?", "Eleven of us at the meeting in September")
                .sends()
                .hasDone()
                .reads(WORDS, "Expectation put forward", "Ivy Grant");
    }

    /** What is expected becomes what comes first. */
    private static void priority(Actor ruth) {
        ruth.opens("/tree").follows("Write a priority");
        ruth.writes("What is it called", "Spoken before written")
                .writes("What it means, in plain words", "Nobody learns from a letter what somebody could have said.")
                .chooses(WORDS)
                .writes("Who answers for it", "Ruth Adeyemi, director")
                .sends()
                .hasDone()
                .reads("Spoken before written");
    }

    /** What comes first becomes a plan, with what it takes and an indicator that shows whether it works. */
    private static void plan(Actor ruth) {
        ruth.opens("/tree").follows("Write an action plan");
        ruth.writes("What is it called", "Calls before letters")
                .picks("Which priority does it serve", "Spoken before written")
                .writes("What will be different for people", "Families hear a voice first.")
                .writes("Who answers for it", "Ruth Adeyemi, director")
                .writes("Milestone 1: what", "Every team leader has tried it with two families")
                .sends()
                .isTold("Milestone 1 has no day");
        ruth.onDay("Milestone 1: by when", 15, 12, 2026)
                .writes("Resource 1: what", "Telephones that work in a car park")
                .writes("Resource 1: how much", "Forty")
                .onDay("Resource 1: from when", 1, 11, 2026)
                .writes("Resource 1: who gives it", "Director")
                .chooses("Children looked after who were seen in the last 6 weeks")
                .sends()
                .hasDone()
                .reads("Calls before letters");
    }
}
