package org.sapwood.sql.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression.Fact;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.ValueType;

/** The sentences about types that do not fit. */
final class TypeFaults {
    private final ConditionText source;

    TypeFaults(ConditionText source) {
        this.source = source;
    }

    String shown(Term term) {
        return source.shown(term.from(), term.to());
    }

    /** "seen is text", "working_days_taken is a whole number". */
    String isA(Term term) {
        return shown(term) + " is " + term.type().inWords();
    }

    Refusal notYesOrNo(Term term) {
        String example = switch (term.type()) {
            case TEXT -> " = 'Y'";
            case DATE -> " <= as_at";
            case INTEGER, DECIMAL -> " <= 45";
            case BOOLEAN -> " = true";
        };
        String part = term.meaning() instanceof Literal ? "a column" : shown(term);
        return source.refused(term.from(), isA(term) + ", not yes or no", "Compare it, as in " + part + example);
    }

    Refusal noOrder(int at) {
        return source.refused(at, "yes and no have no order and no list", "Compare them with = or <>");
    }

    Refusal unlike(Term left, Term right) {
        Literal literal = right.meaning() instanceof Literal value ? value : null;
        return source.refused(right.from(), isA(left) + " but " + isA(right), cureFor(left, literal, right));
    }

    private String cureFor(Term left, Literal literal, Term right) {
        if (left.type() == ValueType.TEXT && literal != null && literal.type() != ValueType.BOOLEAN) {
            return "Put single quotes round it to compare texts: '" + shown(right) + "'";
        }
        if (left.type() == ValueType.DATE && literal != null && literal.value() instanceof String text) {
            return isIsoDate(text) ? "Write it without quotes: " + text : "Write a date as 2026-03-31";
        }
        if (left.type() == ValueType.DATE && right.type() == ValueType.INTEGER) {
            return literal == null
                    ? "Write a date as 2026-03-31, without spaces"
                    : "Count days with days(from, to), or write a date as 2026-03-31";
        }
        if (left.type().isNumber() && literal != null && literal.value() instanceof String) {
            return "Write a number without quotes";
        }
        if (left.type() == ValueType.TEXT && right.type() == ValueType.BOOLEAN) {
            return "A flag is the text 'Y' or 'N': compare it with 'Y'";
        }
        if (left.type() == ValueType.BOOLEAN) {
            return "Compare it with true or false";
        }
        return "Compare two texts, two dates or two numbers";
    }

    private static boolean isIsoDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    Refusal noArithmetic(Operator operator, Term left, Term right, int at) {
        boolean leftDate = left.type() == ValueType.DATE;
        Term wrong = left.type().isNumber() ? right : left;
        if (leftDate && right.type() == ValueType.DATE && operator == Operator.MINUS) {
            return source.refused(
                    at,
                    "dates are not subtracted with -",
                    "Write days(" + shown(right) + ", " + shown(left) + "), workdays(...) or months(...)");
        }
        if (leftDate && right.type() == ValueType.INTEGER && operator != Operator.TIMES) {
            String sign = operator == Operator.MINUS ? "-" : "";
            return source.refused(
                    at,
                    "days are not added to a date with " + operator.symbol(),
                    "Write add_days(" + shown(left) + ", " + sign + shown(right) + ") or add_months(...)");
        }
        return source.refused(
                at, isA(wrong) + ", so " + operator.symbol() + " cannot be used on it", "Calculate with numbers only");
    }

    Refusal unknownFunction(Token name, List<Term> arguments) {
        boolean column = arguments.size() == 1 && arguments.getFirst().meaning() instanceof Fact;
        String cure = Misspelt.functionCure(name.text())
                .orElseGet(() -> Nearest.to(name.text(), Signatures.words()).isPresent()
                        ? Nearest.cure(name.text(), Signatures.words())
                        : "The functions are " + String.join(", ", Signatures.all())
                                + (column ? "; anything else is computed in the population" : ""));
        return source.refused(name.from(), "there is no function " + name.text(), cure);
    }

    Refusal wrongCount(Token name, DateFunction function, int given) {
        String needs = function.parameters().stream().map(ValueType::inWords).collect(Collectors.joining(", "));
        return source.refused(
                name.from(),
                function.word() + " needs " + function.parameters().size() + " values (" + needs + ") and has " + given,
                "Write " + Signatures.of(function));
    }

    Refusal wrongArgument(DateFunction function, int index, Term argument) {
        ValueType wanted = function.parameters().get(index);
        String cure = wanted == ValueType.DATE
                        && argument.meaning() instanceof Literal(String text, ValueType _)
                        && isIsoDate(text)
                ? "Write it without quotes: " + text
                : "Write " + Signatures.of(function);
        return source.refused(
                argument.from(),
                isA(argument) + ", but value " + (index + 1) + " of " + function.word() + " is " + wanted.inWords(),
                cure);
    }
}
