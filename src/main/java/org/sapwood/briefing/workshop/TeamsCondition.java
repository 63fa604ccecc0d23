package org.sapwood.briefing.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Population;
import org.sapwood.definition.Refusal;
import org.sapwood.sql.condition.Conditions;

/**
 * The condition that a team writes: the closed language of the packs, less the columns that single out a person, a worker
 * or a team. A measure says how work is done, never whose.
 */
public final class TeamsCondition {
    private static final String ID = "_id";

    /** Far more than anybody reads with understanding; what needs more belongs into a population. */
    private static final int LONGEST = 1_000;

    private TeamsCondition() {}

    /**
     * The condition, typed.
     *
     * @throws Refusal with the line and column within the text
     */
    public static Expression read(String text, Population population) {
        if (text.length() > LONGEST) {
            throw refused(
                    "The condition has " + text.length() + " characters, more than " + LONGEST,
                    "Ask one question, and ask the analysts for cases that already tell the rest");
        }
        Expression meaning = Conditions.read(text, population.columns());
        List<String> facts = facts(meaning);
        Optional<String> whose =
                facts.stream().filter(TeamsCondition::tellsWhose).findFirst();
        if (whose.isPresent()) {
            throw refused(
                    "The condition looks at " + whose.get() + ", which tells whose case it is",
                    "Say what was done and when; a measure never singles out a person, a worker or a team");
        }
        if (facts.isEmpty()) {
            throw refused(
                    "The condition looks at no column, so it is the same for every case",
                    "Compare a column of the cases with something, as the examples do");
        }
        return meaning;
    }

    /** Every id leads to one case, and so to one person. */
    static boolean tellsWhose(String column) {
        return column.endsWith(ID);
    }

    /** The columns that a condition looks at, each once. */
    static List<String> facts(Expression meaning) {
        return meaning.within()
                .filter(Expression.Fact.class::isInstance)
                .map(fact -> ((Expression.Fact) fact).name())
                .distinct()
                .toList();
    }

    /** The same with {@code as_at} and {@code extracted_on}, where the condition looks at them. */
    public static List<String> looksAt(Expression meaning) {
        return Stream.concat(
                        facts(meaning).stream(),
                        meaning.within()
                                .filter(Expression.BuiltIn.class::isInstance)
                                .map(builtIn -> ((Expression.BuiltIn) builtIn)
                                        .name()
                                        .name()
                                        .toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static Refusal refused(String message, String cure) {
        return new Refusal(Fault.of(message, cure));
    }
}
