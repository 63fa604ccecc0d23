package org.sapwood.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sapwood.definition.Refusal;

/** What auditors ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    private Lab lab;
    private Questions questions;
    private Instant evening;

    @BeforeAll
    void record() throws IOException, SQLException {
        lab = new Lab();
        questions = new Questions(lab.source());
        assertThatThrownBy(() -> questions.whoSaw("p1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no audit trail in this database");
        Trail trail = lab.fresh();
        trail.record(
                Event.of("ann", Action.VIEW, "case", "c1").about(List.of("p1")).because("My visit today"));
        lab.clock.move(Duration.ofMinutes(5));
        trail.record(Event.of("bob", Action.EXPORT, "case list", "m1").about(List.of("p3", "p1", "p2")));
        lab.clock.move(Duration.ofHours(10));
        evening = lab.clock.instant();
        trail.record(Event.of("bob", Action.REFUSE, "case", "c1").about(List.of("p1")));
        lab.clock.move(Duration.ofHours(1));
        trail.record(Event.of("ann", Action.SEARCH, "search", "Smith"));
    }

    @AfterAll
    void stop() throws IOException {
        lab.close();
    }

    private static String line(Recorded one) {
        return one.entry().actor() + " " + one.entry().action() + " "
                + one.object().orElse("-") + " " + one.persons() + " "
                + one.reason().orElse("-");
    }

    @Test
    void whoSawARecordAndWhyAloneOrInAList() {
        assertThat(questions.whoSaw("p1").stream().map(QuestionsTest::line))
                .containsExactly(
                        "ann VIEW c1 [p1] My visit today", "bob EXPORT m1 [p3, p1, p2] -", "bob REFUSE c1 [p1] -");
        assertThat(questions.whoSaw("p2").stream().map(QuestionsTest::line))
                .containsExactly("bob EXPORT m1 [p3, p1, p2] -");
        assertThat(questions.whoSaw("c1")).as("a case is not a person").isEmpty();
        assertThat(questions.whoSaw("p1' or true --")).isEmpty();
    }

    @Test
    void whatSomebodyDidBetweenTwoTimes() {
        assertThat(questions.whatDid("bob", Lab.START, evening).stream().map(QuestionsTest::line))
                .containsExactly("bob EXPORT m1 [p3, p1, p2] -");
        assertThat(questions.whatDid("ann", Lab.START, evening.plusSeconds(3601)).stream()
                        .map(QuestionsTest::line))
                .containsExactly("ann VIEW c1 [p1] My visit today", "ann SEARCH Smith [] -");
        assertThat(questions.whatDid("ann", Lab.START.plusSeconds(1), evening)).isEmpty();
    }

    @Test
    void whoWasRefused() {
        assertThat(questions.refusals(Lab.START, evening)).isEmpty();
        assertThat(questions.refusals(evening, evening.plusSeconds(1)).stream().map(QuestionsTest::line))
                .containsExactly("bob REFUSE c1 [p1] -");
    }

    @Test
    void whenNothingWasRecorded() {
        assertThat(questions.gaps(Duration.ofHours(1)))
                .containsExactly(new Questions.Gap(2, Lab.START.plusSeconds(300), evening));
        assertThat(questions.gaps(Duration.ofSeconds(3599)))
                .extracting(Questions.Gap::before)
                .containsExactly(2L, 3L);
        assertThat(questions.gaps(Duration.ofHours(11))).isEmpty();
    }
}
