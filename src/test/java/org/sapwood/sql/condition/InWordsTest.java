package org.sapwood.sql.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sapwood.definition.Clause;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Rule;
import org.sapwood.definition.ValueType;
import org.sapwood.definition.WorkingDays;

/** Sentences as a person would write them. */
class InWordsTest {
    private static final WorkingDays NO_HOLIDAYS = new WorkingDays(Set.of());
    private static final InWords WORDS = new InWords(NO_HOLIDAYS);
    private static final Map<String, Object> CASE = Map.of(
            "started",
            LocalDate.of(2026, 1, 5),
            "completed",
            LocalDate.of(2026, 3, 18),
            "working_days_taken",
            52L,
            "placements",
            0L,
            "cost",
            12.5,
            "seen",
            "N",
            "kind",
            "S47",
            "is_open",
            true,
            "as_at",
            LocalDate.of(2026, 3, 31),
            "extracted_on",
            LocalDate.of(2026, 3, 31));

    /** Condition, in plain English, the outcome of the case above when it is the numerator, and why. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "words.txt", delimiterString = " ¦ ", quoteCharacter = '\u0001')
    void sentences(String condition, String plain, String outcome, String because) {
        Measure measure = SomeDefinitions.measure(condition);
        Outcome judged = judge(measure, CASE);
        assertThat(InWords.plain(measure.numerator().orElseThrow().meaning())).isEqualTo(plain);
        assertThat(judged.inWords()).isEqualTo(outcome);
        assertThat(WORDS.because(measure, judged, CASE)).isEqualTo(because);
    }

    @Test
    void anExclusionGivesItsAuthorsReason() {
        assertThat(why(SomeDefinitions.measure("working_days_taken <= 45", "started is null", "kind = 'S47'"), CASE))
                .isEqualTo("Excluded: because of kind = 'S47'");
    }

    @Test
    void aMeasureWithoutACriterionCountsEveryCase() {
        assertThat(why(SomeDefinitions.measure(""), CASE)).isEqualTo("every case of this kind counts");
    }

    @Test
    void aRuleSaysWhatFailsOrWhyItPasses() {
        assertThat(why(SomeDefinitions.rule("completed < started"), CASE))
                .isEqualTo("completed is 18 March 2026, which is on or after started, 5 January 2026");
        assertThat(why(SomeDefinitions.rule("completed > started"), CASE))
                .isEqualTo("completed is 18 March 2026, which is after started, 5 January 2026");
        assertThat(why(SomeDefinitions.rule("completed < referral_date"), CASE))
                .isEqualTo("it cannot be checked, since referral date is blank");
    }

    @Test
    void severalBlanksAreNamedOnceEach() {
        Map<String, Object> blank = new HashMap<>(CASE);
        blank.remove("started");
        blank.remove("completed");
        assertThat(why(SomeDefinitions.measure("days(started, completed) < 5 and completed > started"), blank))
                .isEqualTo("Cannot tell: started and completed are blank");
    }

    @Test
    void thereIsASentenceForEveryConditionAndCase() {
        RandomExpressions random = new RandomExpressions(7);
        List<Map<String, Object>> cases =
                List.of(random.caseFacts(), random.caseFacts(), random.caseFacts(), random.caseFacts());
        for (int index = 0; index < 1_500; index++) {
            Expression condition = random.expression(ValueType.BOOLEAN, 4);
            Definition rule = ruleOf(new Clause("", condition));
            for (Map<String, Object> facts : cases) {
                String why = why(rule, facts);
                assertThat(why).as(Canonical.text(condition)).isNotBlank().doesNotEndWith(" ");
                boolean unknown = new Interpreter(NO_HOLIDAYS).truth(condition, facts) == null;
                assertThat(why.startsWith("it cannot be checked, since "))
                        .as(why)
                        .isEqualTo(unknown);
            }
        }
    }

    private static Definition ruleOf(Clause failsWhen) {
        return switch (SomeDefinitions.rule("is_open")) {
            case Measure measure -> measure;
            case Rule rule ->
                new Rule(
                        rule.id(),
                        rule.pack(),
                        rule.title(),
                        rule.population(),
                        List.of(),
                        failsWhen,
                        rule.severity(),
                        rule.route(),
                        List.of(),
                        Map.of(),
                        "",
                        List.of(),
                        "",
                        "");
        };
    }

    private static Outcome judge(Definition definition, Map<String, Object> facts) {
        return new Judge(NO_HOLIDAYS).judge(definition, facts);
    }

    private static String why(Definition definition, Map<String, Object> facts) {
        return WORDS.because(definition, judge(definition, facts), facts);
    }
}
