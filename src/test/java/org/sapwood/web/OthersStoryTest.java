package org.sapwood.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Those who lead no team: an elected member, an analyst, an administrator; what each can do, and what is not there for them. */
@Tag("browser")
class OthersStoryTest extends Stage {
    private static final String[] CHANGES = {
        "/team/T201/plan/items/assessments-45wd",
        "/team/T201/plan/sign",
        "/team/T201/change-from-above",
        "/tree/priorities/new",
        "/tree/plans/new",
        "/tree/items/t201-assessments-45wd/help",
        "/voices/challenge-45-days/answer"
    };

    @Test
    void anElectedMemberSeesTheWholeAndNoPerson() {
        Actor shah = actor("councillor")
                .opens("/")
                .reads("Priorities and how they go", "Figures are worked out from the case records");
        shah.follows("Fewer changes for children in care").reads("What it is for");
        shah.opens("/team/T201/plan").reads("You see what the team says").doesNotRead("Likely year end");
        shah.opens("/measures/assessments-45wd").follows("Ask a question or make a remark");
        shah.chooses("Yes, it is a question")
                .writes("What you want to say", "What happens to a family who needs longer?")
                .sends()
                .hasDone()
                .reads("What happens to a family who needs longer?", "Councillor Shah");
        shah.findsNothingAt(CHANGES).findsNothingAt("/team/T201", "/leaf", "/people", "/loads", "/audit", "/director");
        shah.opens("/measures/assessments-45wd/cases?period=2026-Q2").doesNotRead("A1");
    }

    @Test
    void anAnalystLooksAfterTheNumbersAndSaysWhyWhenOpeningCases() {
        Actor jo = actor("jo").opens("/definitions/assessments-45wd").reads("What it misses");
        jo.opens("/loads").reads("ssd-").opens("/measures/assessments-45wd/cases?period=2026-Q2&team=T202");
        jo.reads("Why do you look?")
                .writes("Reason", "A question from the team")
                .presses("Continue");
        jo.reads("Cases: Assessments completed within 45 working days").follows("A1");
        jo.reads("Why do you look?")
                .writes("Reason", "The team cannot tell why it is late")
                .presses("Continue")
                .reads("What the record says");
        jo.findsNothingAt(CHANGES).findsNothingAt("/people", "/audit", "/director");
    }

    @Test
    void anAdministratorLooksAfterPeopleAndSeesNoCase() {
        Actor ade =
                actor("ade").opens("/people").reads("Sam Okoro").opens("/audit").reads("Audit");
        ade.opens("/audit/whole").opens("/loads").reads("ssd-");
        ade.findsNothingAt(CHANGES)
                .findsNothingAt("/expectations/new", "/leaf", "/team/T201", "/members", "/audit/person?person=1");
        ade.opens("/measures/assessments-45wd/cases?period=2026-Q2").doesNotRead("A1");
    }
}
