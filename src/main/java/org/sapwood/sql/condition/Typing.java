package org.sapwood.sql.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.DateFunction;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.And;
import org.sapwood.definition.Expression.Arithmetic;
import org.sapwood.definition.Expression.Between;
import org.sapwood.definition.Expression.Call;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.Expression.Comparison;
import org.sapwood.definition.Expression.Fact;
import org.sapwood.definition.Expression.In;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Not;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.ValueType;
import org.sapwood.sql.dialect.DateLimits;

/** Builds the typed parts of a condition, and refuses those that mean nothing. */
final class Typing {
    private final ConditionText source;
    private final TypeFaults faults;
    private final Map<String, ValueType> facts;

    Typing(ConditionText source, List<NamedType> facts) {
        this.source = source;
        this.faults = new TypeFaults(source);
        this.facts = facts.stream().collect(Collectors.toMap(NamedType::name, NamedType::type, (first, _) -> first));
    }

    Expression condition(Term whole) {
        return yesOrNo(whole);
    }

    Expression fact(Token name) {
        ValueType type = facts.get(name.text());
        if (type != null) {
            return new Fact(name.text(), type);
        }
        Optional<DateFunction> function = Signatures.function(name.text());
        List<String> known = Stream.concat(facts.keySet().stream(), Stream.of("as_at", "extracted_on"))
                .toList();
        throw source.refused(
                name.from(),
                "there is no column " + name.text(),
                function.map(each -> "Write " + Signatures.of(each))
                        .orElseGet(() -> Misspelt.nameCure(name.text(), Nearest.cure(name.text(), known))));
    }

    Term any(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : spanning(terms, new Or(conditions(terms)));
    }

    Term all(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : spanning(terms, new And(conditions(terms)));
    }

    Term not(int from, Term term) {
        return new Term(new Not(yesOrNo(term)), from, term.to());
    }

    private List<Expression> conditions(List<Term> terms) {
        return terms.stream().map(this::yesOrNo).toList();
    }

    private static Term spanning(List<Term> terms, Expression meaning) {
        return new Term(meaning, terms.getFirst().from(), terms.getLast().to());
    }

    private Expression yesOrNo(Term term) {
        if (term.type() != ValueType.BOOLEAN) {
            throw faults.notYesOrNo(term);
        }
        return term.meaning();
    }

    Term compare(Comparator comparator, Term left, Term right, Token operator) {
        requireLike(left, right);
        boolean ordering = comparator != Comparator.EQUAL && comparator != Comparator.NOT_EQUAL;
        if (ordering && left.type() == ValueType.BOOLEAN) {
            throw faults.noOrder(operator.from());
        }
        return new Term(new Comparison(comparator, left.meaning(), right.meaning()), left.from(), right.to());
    }

    Term between(Term value, Term low, Term high, boolean negated) {
        requireLike(value, low);
        requireLike(value, high);
        if (value.type() == ValueType.BOOLEAN) {
            throw faults.noOrder(value.from());
        }
        return new Term(new Between(value.meaning(), low.meaning(), high.meaning(), negated), value.from(), high.to());
    }

    Term among(Term value, List<Term> choices, boolean negated, int to) {
        if (value.type() == ValueType.BOOLEAN) {
            throw faults.noOrder(value.from());
        }
        List<Literal> literals = new ArrayList<>();
        for (Term choice : choices) {
            requireLike(value, choice);
            literals.add(likeValue(value, choice));
        }
        return new Term(new In(value.meaning(), literals, negated), value.from(), to);
    }

    /** A choice as a literal of the value's own type. */
    private Literal likeValue(Term value, Term choice) {
        Literal literal = (Literal) choice.meaning();
        if (value.type() == ValueType.DECIMAL && literal.value() instanceof Long whole) {
            return new Literal((double) whole, ValueType.DECIMAL);
        }
        if (value.type() == ValueType.INTEGER && literal.type() == ValueType.DECIMAL) {
            throw source.refused(
                    choice.from(),
                    faults.shown(value) + " is a whole number and is never " + faults.shown(choice),
                    "List whole numbers, or compare with < or >");
        }
        return literal;
    }

    private void requireLike(Term left, Term right) {
        if (left.type() != right.type()
                && !(left.type().isNumber() && right.type().isNumber())) {
            throw faults.unlike(left, right);
        }
    }

    Term calculate(Operator operator, Term left, Term right, Token symbol) {
        if (!left.type().isNumber() || !right.type().isNumber()) {
            throw faults.noArithmetic(operator, left, right, symbol.from());
        }
        boolean whole = operator != Operator.DIVIDED_BY
                && left.type() == ValueType.INTEGER
                && right.type() == ValueType.INTEGER;
        ValueType type = whole ? ValueType.INTEGER : ValueType.DECIMAL;
        return new Term(new Arithmetic(operator, left.meaning(), right.meaning(), type), left.from(), right.to());
    }

    Term negative(Token sign, Term term) {
        if (!term.type().isNumber()) {
            throw source.refused(
                    sign.from(), faults.isA(term) + " and has no negative", "Put the minus before a number");
        }
        Expression meaning = switch (term.meaning()) {
            case Literal(Long whole, ValueType type) -> new Literal(-whole, type);
            case Literal(Double number, ValueType type) -> new Literal(0 - number, type);
            case Expression other ->
                new Arithmetic(Operator.MINUS, new Literal(0L, ValueType.INTEGER), other, other.type());
        };
        return new Term(meaning, sign.from(), term.to());
    }

    Term call(Token name, List<Term> arguments, int to) {
        DateFunction function =
                Signatures.function(name.text()).orElseThrow(() -> faults.unknownFunction(name, arguments));
        if (arguments.size() != function.parameters().size()) {
            throw faults.wrongCount(name, function, arguments.size());
        }
        for (int index = 0; index < arguments.size(); index++) {
            Term argument = arguments.get(index);
            if (argument.type() != function.parameters().get(index)) {
                throw faults.wrongArgument(function, index, argument);
            }
        }
        requireInReach(function, arguments);
        return new Term(new Call(function, arguments.stream().map(Term::meaning).toList()), name.from(), to);
    }

    /** A literal beyond the reach would make the result always null. */
    private void requireInReach(DateFunction function, List<Term> arguments) {
        if (function.parameters().getLast() != ValueType.INTEGER) {
            return;
        }
        Term count = arguments.getLast();
        long most = function == DateFunction.ADD_DAYS ? DateLimits.MOST_DAYS : DateLimits.MOST_MONTHS;
        if (count.meaning() instanceof Literal(Long number, ValueType _) && Math.abs(number) > most) {
            throw source.refused(
                    count.from(),
                    function.word() + " reaches a thousand years and no further",
                    "Use a number from -" + most + " to " + most);
        }
    }
}
