package org.sapwood.sql.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.And;
import org.sapwood.definition.Expression.Not;
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Rule;
import org.sapwood.definition.WorkingDays;

/** Why a case has its outcome: the terms that decided, with the values of this case. */
final class Because {
    private final Interpreter interpreter;

    Because(WorkingDays workingDays) {
        this.interpreter = new Interpreter(workingDays);
    }

    String sentence(Definition definition, Outcome outcome, Map<String, Object> facts) {
        Optional<Expression> criterion = switch (definition) {
            case Measure measure -> measure.numerator().map(clause -> clause.meaning());
            case Rule rule -> Optional.of(rule.failsWhen().meaning());
        };
        return switch (outcome) {
            case Outcome.Excluded(String reason) -> "Excluded: " + inSentence(reason);
            case Outcome.CannotTell _ ->
                "Cannot tell: "
                        + criterion.map(condition -> unknown(condition, facts)).orElse("");
            case Outcome.Met _, Outcome.NotMet _ ->
                criterion.map(condition -> decided(condition, facts)).orElse("every case of this kind counts");
        };
    }

    /** The author's reason after a colon: with a small letter, unless its first word is written in capitals. */
    private static String inSentence(String reason) {
        String text = reason.strip().replaceAll("\\.$", "");
        boolean small = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return small ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private String decided(Expression condition, Map<String, Object> facts) {
        List<Expression> terms = new ArrayList<>();
        collect(condition, facts, terms);
        if (interpreter.truth(condition, facts) == null) {
            return "it cannot be checked, since " + blanks(terms, facts);
        }
        Evidence evidence = new Evidence(interpreter, facts);
        return Wording.list(terms.stream().map(evidence::clause).distinct().toList(), "and");
    }

    private String unknown(Expression condition, Map<String, Object> facts) {
        List<Expression> terms = new ArrayList<>();
        collect(condition, facts, terms);
        return blanks(terms, facts);
    }

    private String blanks(List<Expression> terms, Map<String, Object> facts) {
        return new Missing(interpreter, facts).sentence(terms);
    }

    /** The terms that have the value of the whole: each no of an and that is no, every yes of an and that is yes. */
    private void collect(Expression condition, Map<String, Object> facts, List<Expression> terms) {
        switch (condition) {
            case And(List<Expression> parts) -> collectLike(condition, parts, facts, terms);
            case Or(List<Expression> parts) -> collectLike(condition, parts, facts, terms);
            case Not(Expression term) -> collect(term, facts, terms);
            case Expression leaf -> terms.add(leaf);
        }
    }

    private void collectLike(
            Expression whole, List<Expression> parts, Map<String, Object> facts, List<Expression> terms) {
        Boolean value = interpreter.truth(whole, facts);
        parts.stream()
                .filter(part -> Objects.equals(interpreter.truth(part, facts), value))
                .forEach(part -> collect(part, facts, terms));
    }
}
