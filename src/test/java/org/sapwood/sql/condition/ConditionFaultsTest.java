package org.sapwood.sql.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** Every mistake is one sentence with its place and its cure. */
class ConditionFaultsTest {
    /** Condition, with a backslash and n for a new line, its line, its column, message and cure. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "faults.txt",
            delimiterString = " ¦ ",
            quoteCharacter = '\u0001',
            maxCharsPerColumn = 20_000)
    void mistakes(String condition, int line, int column, String message, String cure) {
        Fault fault = fault(condition.replace("\\n", "\n"));
        assertThat(fault).isEqualTo(new Fault("", line, column, message, cure));
    }

    @Test
    void anEmptyConditionIsAMistake() {
        for (String blank : new String[] {"", "  ", "\n\t "}) {
            assertThat(fault(blank).message()).isEqualTo("the condition is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "-", "days(", "((1) = ", "1 + ", "seen = 'Y' and ", "'", "in (", "1 in (1,"})
    void textsOfAnyLengthAreRefusedAndNeverCrash(String part) {
        for (int times : new int[] {1, 60, 600, 200_000}) {
            assertThat(fault(part.repeat(times)).column()).isPositive();
            assertThat(fault("cost = " + part.repeat(times)).column()).isPositive();
        }
    }

    @Test
    void manyTermsSideBySideAreFineAndManyInsideEachOtherAreNot() {
        assertThat(SomeFacts.read("seen = 'Y'" + " or seen = 'N'".repeat(600))).isNotNull();
        assertThat(SomeFacts.read("cost = " + "(".repeat(40) + "1" + ")".repeat(40)))
                .isNotNull();
        assertThat(SomeFacts.read("cost = 1" + " + 1".repeat(100))).isNotNull();
        assertThat(fault("cost = 1" + " + 1".repeat(101)).message())
                .isEqualTo("this condition calculates with more than 100 operators");
        assertThat(fault("cost = " + "(".repeat(51) + "1" + ")".repeat(51)).message())
                .isEqualTo("this condition nests more than 50 deep");
        assertThat(fault("started = " + "add_months(".repeat(7) + "started" + ", 1)".repeat(7))
                        .message())
                .isEqualTo("date functions nest more than 6 deep");
    }

    private static Fault fault(String condition) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SomeFacts.read(condition));
        assertThat(refusal).as("\"%s\" is refused", condition).isNotNull();
        return refusal.faults().getFirst();
    }
}
