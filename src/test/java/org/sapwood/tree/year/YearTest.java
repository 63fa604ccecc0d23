package org.sapwood.tree.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.Samples;
import org.sapwood.tree.SmallCounty;
import org.sapwood.tree.item.Acknowledgement;
import org.sapwood.tree.item.ChangeFromAbove;
import org.sapwood.tree.item.GateAnswer;
import org.sapwood.tree.item.Lesson;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.TargetAgreed;
import org.sapwood.tree.item.TeamPlan;

/** Stages, gates, signing and what it locks, the half-year gate, the surprise index. */
class YearTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 20);
    private static final Miss MISS = new Miss("T1", "well");

    private final SmallCounty county = new SmallCounty();

    private List<String> inTheWay(Stage stage) {
        return new Year(Samples.YEAR, county.tree(), county.library(), Samples.DAY)
                .gate(stage, List.of(MISS))
                .inTheWay();
    }

    @Test
    void stagesFollowOneAnotherThroughTheYear() {
        assertThat(Stage.on(Samples.YEAR, LocalDate.of(2025, 10, 1))).containsExactly(Stage.EXPECTATIONS);
        assertThat(Stage.on(Samples.YEAR, LocalDate.of(2026, 4, 30))).containsExactly(Stage.SIGNING);
        assertThat(Stage.on(Samples.YEAR, LocalDate.of(2026, 10, 31))).containsExactly(Stage.HALF_YEAR_GATE);
        assertThat(Stage.on(Samples.YEAR, LocalDate.of(2026, 8, 15))).isEmpty();
        assertThat(Stage.after(Samples.YEAR, LocalDate.of(2026, 8, 15))).contains(Stage.HALF_YEAR_GATE);
        assertThat(Stage.LEARNED.due(Samples.YEAR)).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void eachGateSaysWhatIsInItsWay() {
        assertThat(inTheWay(Stage.PRIORITIES)).isEmpty();
        assertThat(inTheWay(Stage.PRIME_PIS)).isEmpty();
        assertThat(inTheWay(Stage.SIGNING)).containsExactly("The plan of Team One is not signed");
        assertThat(inTheWay(Stage.FIRST_REVIEW)).containsExactly("Team One has not reviewed quarter 1");
        assertThat(inTheWay(Stage.HALF_YEAR_GATE))
                .containsExactly(
                        "Team One has not reviewed quarter 2",
                        "Team One: \"Title of well\" will likely miss and has neither a recovery plan nor an agreed"
                                + " acceptance");
        assertThat(inTheWay(Stage.LEARNED)).containsExactly("Nobody has written down what 2026/27 taught");
        county.items.put("plan", SmallCounty.plan(Optional.of(APRIL)));
        county.items.put("q1", new QuarterlyReview("T1", Samples.YEAR, 1, Samples.DAY, "Mia", "s", List.of(), "Well"));
        county.items.put(
                "lesson", new Lesson(Samples.YEAR, Optional.empty(), List.of(), "Ring earlier", "Mia", Samples.DAY));
        assertThat(inTheWay(Stage.SIGNING)).isEmpty();
        assertThat(inTheWay(Stage.FIRST_REVIEW)).isEmpty();
        assertThat(inTheWay(Stage.LEARNED)).isEmpty();
    }

    @Test
    void aPlanCannotBeSignedWhileAPrimeMeasureHasNoDecision() {
        county.items.put("twig-cost", SmallCounty.twig("cost", Optional.empty()));
        county.items.remove("twig-view");
        assertThatThrownBy(() -> sign())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::message)
                                .containsExactly(
                                        "The team has not decided about Title of cost (cost)",
                                        "The team has not decided about Title of view (view)"));
    }

    private Signing.Signed sign() {
        return Signing.sign(county.tree(), county.library(), "T1", Samples.YEAR, "Mia", APRIL);
    }

    @Test
    void signingLocksMeasuresTargetsAndDefinitions() {
        county.items.put("target", target(Optional.empty()));
        TeamPlan signed = sign().plan();
        assertThat(signed.signedBy()).contains("Mia");
        assertThat(signed.locked())
                .hasSize(6)
                .contains(
                        new TeamPlan.Locked("well", Optional.of("hash of well"), Optional.of(new BigDecimal("90"))),
                        new TeamPlan.Locked("cost", Optional.of("hash of cost"), Optional.empty()));
        county.items.put("plan", signed);
        assertThatThrownBy(() -> sign())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is already signed, by Mia on 2026-04-20");
    }

    private static TargetAgreed target(Optional<String> change) {
        return new TargetAgreed(
                "T1",
                Samples.YEAR,
                "well",
                new BigDecimal("90"),
                "Possible",
                "Mia",
                Optional.of("Boss"),
                Optional.of(APRIL),
                change);
    }

    private Optional<Fault> refusal(String id, org.sapwood.tree.item.Item item) {
        return Locks.refusal(id, item, false, county.tree());
    }

    @Test
    void onceSignedOnlyAnAcceptedChangeFromAboveOpensTheLock() {
        PrimeIndicator more = new PrimeIndicator(
                "T1", Samples.YEAR, "new", PrimeIndicator.Adjustment.ADDED, "Asked", Optional.of("change"));
        assertThat(refusal("target", target(Optional.empty()))).isEmpty();
        county.items.put("plan", SmallCounty.plan(Optional.of(APRIL)));
        assertThat(refusal("target", target(Optional.empty())).orElseThrow().message())
                .isEqualTo("The plan of T1 for 2026/27 was signed on 2026-04-20: its prime PIs and targets are locked");
        county.items.put("change", change(Optional.empty()));
        assertThat(refusal("more", more)).isPresent();
        county.items.put("change", change(Optional.of(false)));
        assertThat(refusal("more", more)).isPresent();
        county.items.put("change", change(Optional.of(true)));
        assertThat(refusal("more", more)).isEmpty();
        assertThat(refusal("target", target(Optional.of("change")))).isEmpty();
    }

    private static ChangeFromAbove change(Optional<Boolean> accepted) {
        return new ChangeFromAbove(
                "T1",
                Samples.YEAR,
                "Do more",
                "Reason",
                Optional.empty(),
                List.of("new"),
                "Less",
                "A post",
                "Director",
                Samples.DAY,
                accepted.map(yes -> new ChangeFromAbove.TeamAnswer(yes, "Words", "Mia", Samples.DAY)));
    }

    @Test
    void wordsOfASignedPlanMoveOnButItsMeasuresStay() {
        county.items.put("plan", SmallCounty.plan(Optional.of(APRIL)));
        assertThat(refusal("twig-well", SmallCounty.twig("well", Optional.of(PlanItem.Decision.IMPROVE))))
                .isEmpty();
        assertThat(refusal("twig-well", SmallCounty.twig("other", Optional.of(PlanItem.Decision.IMPROVE))))
                .isPresent();
        assertThat(refusal("twig-well", SmallCounty.twig("well", Optional.empty())))
                .isPresent();
        assertThat(refusal("plan", SmallCounty.plan(Optional.of(APRIL.plusDays(1)))))
                .isPresent();
        assertThat(Locks.refusal(
                        "twig-well",
                        SmallCounty.twig("well", Optional.of(PlanItem.Decision.HOLD)),
                        true,
                        county.tree()))
                .isPresent();
    }

    @Test
    void theHalfYearGateOpensWithAnAcknowledgedPlanOrAnAgreedAcceptance() {
        assertThat(open()).containsExactly("has neither a recovery plan nor an agreed acceptance");
        county.items.put("answer", answer(GateAnswer.Answered.RECOVERY_PLAN, Optional.empty(), Samples.DAY));
        assertThat(open()).containsExactly("its recovery plan is not acknowledged");
        county.items.put("own", new Acknowledgement("answer", 1, "Mia", Samples.DAY));
        assertThat(open()).as("nobody settles their own").hasSize(1);
        county.items.put("seen", new Acknowledgement("answer", 1, "Boss", Samples.DAY));
        assertThat(open()).isEmpty();
        county.items.put("answer", answer(GateAnswer.Answered.ACCEPTED, Optional.of("Mia"), Samples.DAY));
        assertThat(open()).containsExactly("nobody has agreed to accept it");
        county.items.put("answer", answer(GateAnswer.Answered.ACCEPTED, Optional.of("Boss"), Samples.DAY));
        assertThat(open()).isEmpty();
    }

    private List<String> open() {
        return new HalfYearGate(county.tree(), Samples.YEAR)
                .open(List.of(MISS)).stream().map(HalfYearGate.Open::reason).toList();
    }

    private static GateAnswer answer(GateAnswer.Answered answered, Optional<String> agreedBy, LocalDate on) {
        return new GateAnswer("T1", Samples.YEAR, "well", answered, "Words", "Mia", on, agreedBy);
    }

    @Test
    void theSurpriseIndexCountsBothDirections() {
        county.items.put("plan", SmallCounty.plan(Optional.of(APRIL)));
        county.items.put("change", change(Optional.of(false)));
        county.items.put(
                "warned", answer(GateAnswer.Answered.RECOVERY_PLAN, Optional.empty(), LocalDate.of(2026, 10, 31)));
        SurpriseIndex index = SurpriseIndex.of(
                county.tree(), Samples.YEAR, List.of(MISS, MISS, new Miss("T1", "cost"), new Miss("T2", "well")));
        assertThat(index.unforeseen()).containsExactly(new Miss("T1", "cost"), new Miss("T2", "well"));
        assertThat(index.value()).isEqualTo(3);
        assertThat(index.sentence())
                .isEqualTo("2 of 3 misses came without a warning by half-year, and 1 changes came from above after"
                        + " signing");
        county.items.put(
                "warned", answer(GateAnswer.Answered.RECOVERY_PLAN, Optional.empty(), LocalDate.of(2026, 11, 1)));
        assertThat(SurpriseIndex.of(county.tree(), Samples.YEAR, List.of(MISS)).unforeseen())
                .as("a warning after half-year is none")
                .containsExactly(MISS);
    }
}
