package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The half-year gate from end to end: a miss is accepted and a plan is acknowledged, each by somebody above the team. */
@Tag("browser")
class HalfYearStoryTest extends Stage {
    private static final String GATE = "/year/half-year";
    private static final String BECAUSE = "Two posts stand empty until January, and families come before dates.";
    private static final String WAITS = "Waits for somebody senior.";
    private static final String PLAN_OF_TOM = "Two experienced workers take no new cases for three weeks";

    @Test
    void aMissIsAcceptedAndAPlanAcknowledgedAndBothLeaveTheListOfWhatIsOpen() {
        Actor sunita = actor("sunita").opens(GATE).reads("Your team");
        Actor owen = actor("owen").opens(GATE);
        int open = open(owen);
        accept(sunita);
        agree(owen);
        assertThat(open(owen.opens(GATE))).isEqualTo(open - 1);
        sunita.opens(GATE).reads(BECAUSE, "Settled.");
        acknowledge(owen);
        assertThat(open(owen.opens(GATE))).isEqualTo(open - 2);
        looksWell(owen, "gate");
        actor("manager").opens(GATE).reads(PLAN_OF_TOM, "Settled.").doesNotRead(WAITS);
    }

    /** What the page itself says is still open. */
    private static int open(Actor one) {
        return Integer.parseInt(one.page()
                .locator("main .govuk-body-l")
                .innerText()
                .replaceAll("(?s).*\\. (\\d+) of them still.*", "$1"));
    }

    private static void accept(Actor sunita) {
        looksWell(sunita, "gate-of-team");
        sunita.follows("Answer it").sends().isTold("Your answer: choose an answer");
        looksWell(sunita, "answer");
        sunita.chooses("We accept this, because")
                .writes("In your words", BECAUSE)
                .sends()
                .hasDone()
                .reads(BECAUSE, WAITS);
    }

    private static void agree(Actor owen) {
        owen.opens(GATE).followsBeside(BECAUSE, "Agree that we accept it");
        owen.reads("Sunita Varma says", BECAUSE);
        looksWell(owen, "agree");
        owen.presses("I agree").hasDone();
    }

    /** It waits on the page of those above, and no longer once it is acknowledged. */
    private static void acknowledge(Actor owen) {
        owen.opens("/director").reads("One answer of a team waits for you");
        looksWell(owen, "director");
        owen.followsBeside("its recovery plan is not acknowledged", "Read it and say whether you agree");
        owen.reads(PLAN_OF_TOM);
        looksWell(owen, "acknowledge");
        owen.presses("I have seen it").hasDone();
        owen.opens("/director").doesNotRead("waits for you", "its recovery plan is not acknowledged");
    }

    private static void looksWell(Actor one, String page) {
        assertThat(Look.now(one.page(), "half-year-story-" + page)).isEmpty();
    }
}
