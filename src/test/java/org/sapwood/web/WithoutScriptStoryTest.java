package org.sapwood.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With script off: every form of the plan, and of what is said and asked, does what it does with script. */
@Tag("browser")
class WithoutScriptStoryTest extends Stage {
    private static final String PLAN = "/team/T204/plan";
    private static final String PACE = "Assessments completed within 45 working days";

    @Test
    void aPlanIsDecidedSignedAndTakenBack() {
        Actor sunita = withoutScript("sunita").opens(PLAN);
        for (String undecided : new String[] {"assessments-slowest-tenth", "enquiries-repeat-6m"}) {
            sunita.opens(PLAN + "/items/" + undecided);
            sunita.chooses("Watch")
                    .writes("Why", "Few, and each is read")
                    .sends()
                    .hasDone();
        }
        sunita.opens(PLAN + "/sign").presses("Sign").hasDone().reads("Signed by Sunita Varma");
        sunita.takesItBack().reads("Not signed yet");
    }

    @Test
    void actionsAreAgreedAndDoneAndTargetsProposedAndAgreed() {
        Actor sunita = withoutScript("sunita");
        sunita.opens(PLAN + "/items/assessments-45wd/actions").writes("What will be done", "Ask two schools");
        sunita.writes("Who does it", "Gus Hale")
                .onDay("By when", 1, 12, 2026)
                .sends()
                .hasDone()
                .reads("Ask two schools");
        sunita.followsBeside("Ask two schools", "Ask two schools").opens("/actions/act-t204-assessments-nfa/done");
        sunita.onDay("When was it done?", 2, 10, 2026).sends().hasDone();
        sunita.opens(PLAN + "/targets/assessments-child-seen");
        sunita.writes("The value that the team means to reach by the end of the year", "a lot")
                .sends()
                .isTold("write a number");
        sunita.writes("The value that the team means to reach by the end of the year", "97.5");
        sunita.writes("What makes it ambitious and possible", "All but two")
                .sends()
                .hasDone()
                .reads("97.5, proposed by");
        withoutScript("ruth")
                .opens(PLAN)
                .followsBeside("97.5", "Agree this target")
                .presses("I agree")
                .hasDone();
    }

    @Test
    void aDraftIsKeptAndComesBack() {
        Actor sunita = withoutScript("sunita").opens(PLAN + "/items/assessments-nfa");
        sunita.writes("Why", "Half a sentence").presses("Keep as a draft").reads("You began this and have not sent it");
        sunita.opens(PLAN).opens(PLAN + "/items/assessments-nfa").reads("You began this and have not sent it");
        sunita.presses("Throw the draft away").opens(PLAN + "/items/assessments-nfa");
        sunita.doesNotRead("You began this and have not sent it");
    }

    @Test
    void everythingIsSaidAskedAndAnswered() {
        Actor sam = withoutScript("sam");
        sam.opens("/team/T201/measures/assessments-45wd/challenge").chooses("The deadline");
        sam.writes("Why it is wrong, or does harm", "It hurts in August")
                .writes("What shows it", "Nine of forty came back");
        sam.sends().hasDone().reads("It hurts in August");
        sam.opens("/tree/items/t201-assessments-45wd/help").writes("What you need, and what it would change", "A room");
        sam.sends().hasDone().reads("Request for help");
        sam.opens("/team/T201/proposal")
                .writes("What you put forward, and what would be better for people", "Count calls");
        sam.sends().hasDone().reads("Proposal");
        sam.opens("/tree/items/t201-assessments-45wd/question").chooses("Yes, it is a question");
        sam.writes("What you want to say", "Does a garden count?").sends().hasDone();
        String question = sam.where();
        sam.opens("/leaf/not-right/measures/assessments-45wd").chooses("One of my records is not shown as it is");
        sam.writes("What is wrong with it", "The day is not mine")
                .sends()
                .hasDone()
                .reads("The day is not mine");
        withoutScript("manager")
                .opens(question)
                .follows("Answer")
                .writes("Your answer", "It does")
                .sends()
                .hasDone();
        sam.opens(question)
                .follows("I have read the answer")
                .presses("I have read the answer")
                .hasDone();
    }

    @Test
    void whatComesFromAboveAndWhatATeamIsToldIsWrittenDown() {
        Actor owen = withoutScript("owen").opens("/tree/items/t201-assessments-45wd/change-from-above");
        owen.writes("What you ask for", "By Christmas").writes("Why", "A member asked");
        owen.picks("Which item of the plan it touches", PACE).writes("What will not be done instead", "School visits");
        owen.writes("The resource or help that comes with it", "One post")
                .sends()
                .hasDone();
        String change = owen.where();
        Actor tom = withoutScript("manager").opens(change).follows("Answer").chooses("Yes");
        tom.writes("Your answer", "With the post").sends().hasDone().reads("Accepted");
        tom.opens("/team/T201/briefing-given")
                .chooses("The second: July to September")
                .sends()
                .hasDone();
        tom.opens("/team/T201/explained")
                .chooses(PACE)
                .sends()
                .hasDone()
                .reads("Explained to the team on 5 October 2026");
        withoutScript("ivy")
                .opens("/expectations/new")
                .writes("What you expect", "Ring us")
                .writes("How do we know?", "We met")
                .sends()
                .hasDone();
    }
}
