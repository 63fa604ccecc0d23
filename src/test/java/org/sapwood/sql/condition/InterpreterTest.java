package org.sapwood.sql.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.WorkingDays;

class InterpreterTest {
    private static final Interpreter INTERPRETER =
            new Interpreter(new WorkingDays(Set.of(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26))));

    /** The truth tables of SQL, written out; a dash is unknown. */
    @ParameterizedTest
    @CsvSource({
        "yes, yes, yes, yes",
        "yes, no, no, yes",
        "yes, -, -, yes",
        "no, yes, no, yes",
        "no, no, no, no",
        "no, -, no, -",
        "-, yes, -, yes",
        "-, no, no, -",
        "-, -, -, -"
    })
    void andAndOr(String left, String right, String and, String or) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", left.equals("-") ? null : left);
        facts.put("seen", right.equals("-") ? null : right);
        assertThat(truth("kind = 'yes' and seen = 'yes'", facts)).isEqualTo(and);
        assertThat(truth("kind = 'yes' or seen = 'yes'", facts)).isEqualTo(or);
        String opposite = left.equals("-") ? "-" : left.equals("yes") ? "no" : "yes";
        assertThat(truth("not kind = 'yes'", facts)).isEqualTo(opposite);
    }

    private static String truth(String condition, Map<String, Object> facts) {
        Boolean value = INTERPRETER.truth(SomeFacts.read(condition), facts);
        return value == null ? "-" : value ? "yes" : "no";
    }

    /** Conditions without facts, and what they come to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "add_months(2024-01-31, 1) = 2024-02-29 | yes",
                "add_months(2023-01-31, 1) = 2023-02-28 | yes",
                "add_months(2024-02-29, 12) = 2025-02-28 | yes",
                "add_months(2024-03-31, -1) = 2024-02-29 | yes",
                "add_days(2024-02-28, 2) = 2024-03-01 | yes",
                "months(2024-01-31, 2024-02-29) = 1 | yes",
                "months(2024-01-31, 2024-02-28) = 0 | yes",
                "months(2024-02-28, 2024-01-31) = 0 | yes",
                "months(2024-03-31, 2024-01-31) = -2 | yes",
                "age(2008-02-29, 2026-02-27) = 17 | yes",
                "age(2008-02-29, 2026-02-28) = 18 | yes",
                "days(2024-02-28, 2024-03-01) = 2 | yes",
                "days(2024-03-01, 2024-02-28) = -2 | yes",
                "workdays(2025-12-24, 2025-12-29) = 1 | yes",
                "workdays(2025-12-29, 2025-12-24) = -1 | yes",
                "workdays(2025-12-27, 2025-12-28) = 0 | yes",
                "workdays(1979-12-31, 2025-12-29) = 1 | -",
                "workdays(2025-12-29, 2060-01-01) = 1 | -",
                "within_months(2025-01-31, 2025-02-27, 1) | yes",
                "within_months(2025-01-31, 2025-02-28, 1) | no",
                "within_months(2025-01-31, 2025-01-31, 1) | yes",
                "within_months(2025-02-01, 2025-01-31, 1) | no",
                "overlaps(2025-01-01, 2025-01-31, 2025-01-31, 2025-02-01) | yes",
                "overlaps(2025-01-01, 2025-01-30, 2025-01-31, 2025-02-01) | no",
                "overlaps(2025-01-01, referral_date, 2030-01-01, referral_date) | yes",
                "overlaps(2025-01-31, 2025-01-01, 2025-01-01, 2025-02-01) | no",
                "overlaps(referral_date, 2025-01-01, 2024-01-01, 2025-02-01) | -",
                "7 / 2 = 3.5 | yes",
                "7 / 0 = 1 | -",
                "1 + 2 * 3 = 7 | yes",
                "10 - 3 - 2 = 5 | yes",
                "-3 - -2 = -1 | yes",
                "0.1 + 0.2 = 0.3 | no",
                "2 = 2.0 | yes",
                "'B' < 'a' | yes",
                "'\uFF21' < '\uD83D\uDE00' | yes",
                "'a' < '' | no",
                "'O''Hara' = 'O''hara' | no",
                "true or kind = 'A' | yes",
                "seen is null and not seen is not null | yes",
                "seen in ('A') or seen not in ('A') | -",
                "not 1 = 1 and 1 = 2 or 2 = 2 | yes"
            })
    void constants(String condition, String expected) {
        assertThat(truth(condition, Map.of())).isEqualTo(expected);
    }

    @Test
    void keywordsAndNamesMayBeWrittenInEitherCase() {
        assertThat(SomeFacts.read("NOT Seen IN ('Y') AND Days(Started, AS_AT) != 3 Or DATE '2026-03-31' > Started"))
                .isEqualTo(SomeFacts.read("not seen in ('Y') and days(started, as_at) <> 3 or 2026-03-31 > started"));
    }

    @Test
    void aNumberThatGrowsTooLargeIsRefused() {
        Map<String, Object> facts = Map.of("placements", Long.MAX_VALUE, "cost", 1e300);
        for (String condition : new String[] {"placements + 1 > 0", "placements * 2 > 0", "cost * cost > 0"}) {
            assertThatThrownBy(() -> truth(condition, facts))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is too large a number to calculate with");
        }
    }

    @Test
    void aFactOfAnotherTypeIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> truth("placements > 1", Map.of("placements", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("placements is a whole number and was given as String");
    }
}
