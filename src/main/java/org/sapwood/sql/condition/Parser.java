package org.sapwood.sql.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.BuiltIn;
import org.sapwood.definition.Expression.Comparator;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Expression.Operator;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.ValueType;

/** The grammar, by recursive descent: or, and, not, one comparison, sum, product, sign, value. */
final class Parser {
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "between", "is", "null");
    private static final Map<String, Comparator> COMPARATORS = Map.of(
            "=", Comparator.EQUAL,
            "<>", Comparator.NOT_EQUAL,
            "<", Comparator.LESS,
            "<=", Comparator.AT_MOST,
            ">", Comparator.MORE,
            ">=", Comparator.AT_LEAST);
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.TIMES, "/", Operator.DIVIDED_BY);

    private final ConditionText source;
    private final Typing typing;
    private final Words words;

    Parser(ConditionText source, Typing typing, List<Token> tokens) {
        this.source = source;
        this.typing = typing;
        this.words = new Words(source, tokens);
    }

    Term whole() {
        if (words.next().kind() == Token.Kind.END) {
            throw source.refused(0, "the condition is empty", "Write a comparison, such as working_days_taken <= 45");
        }
        Term term = either();
        if (words.next().kind() != Token.Kind.END) {
            throw leftOver();
        }
        return term;
    }

    private Refusal leftOver() {
        Token next = words.next();
        if (next.is(")")) {
            return source.refused(next.from(), "this bracket closes nothing", "Take it out, or open one before it");
        }
        if (next.is(",")) {
            return source.refused(next.from(), "a comma stands outside a list", "Write and or or between conditions");
        }
        return source.refused(
                next.from(),
                "an operator is missing before " + words.shown(next),
                Misspelt.nameCure(next.text(), "Write and, or, or a comparison such as = or <= before it"));
    }

    private Term either() {
        List<Term> terms = new ArrayList<>(List.of(both()));
        while (words.take("or")) {
            terms.add(both());
        }
        return typing.any(terms);
    }

    private Term both() {
        List<Term> terms = new ArrayList<>(List.of(negation()));
        while (words.take("and")) {
            terms.add(negation());
        }
        return typing.all(terms);
    }

    private Term negation() {
        int from = words.next().from();
        return words.take("not") ? words.deeper(() -> typing.not(from, negation())) : comparison();
    }

    private Term comparison() {
        Term left = sum();
        Token operator = words.next();
        if (COMPARATORS.containsKey(operator.text()) && operator.kind() == Token.Kind.SYMBOL) {
            return compared(left, words.take());
        }
        if (words.take("is")) {
            return missing(left);
        }
        boolean negated = words.take("not");
        if (words.take("in")) {
            return among(left, negated);
        }
        if (words.take("between")) {
            return between(left, negated);
        }
        if (negated) {
            throw source.refused(
                    operator.from(),
                    "after a value, not must be followed by in or between",
                    "Write not in, not between or is not null, or put not before the whole comparison");
        }
        return left;
    }

    private Term compared(Term left, Token operator) {
        Token next = words.next();
        if (next.is("null")) {
            boolean equal = operator.is("=");
            throw source.refused(
                    next.from(),
                    "nothing is equal to null, and nothing is unequal to it",
                    "Write " + source.shown(left.from(), left.to()) + (equal ? " is null" : " is not null"));
        }
        Term right = sum();
        if (COMPARATORS.containsKey(words.next().text()) && words.next().kind() == Token.Kind.SYMBOL) {
            String middle = source.shown(right.from(), right.to());
            throw source.refused(
                    words.next().from(),
                    "comparisons cannot be chained",
                    "Write " + source.shown(left.from(), right.to()) + " and " + middle + " "
                            + words.next().text() + " ..., or use between");
        }
        return typing.compare(COMPARATORS.get(operator.text()), left, right, operator);
    }

    private Term missing(Term value) {
        boolean negated = words.take("not");
        Token last = words.next();
        if (!words.take("null")) {
            throw source.refused(
                    last.from(), "is can only be followed by null or not null", "Compare with = or <> instead");
        }
        return new Term(new Expression.IsNull(value.meaning(), negated), value.from(), last.to());
    }

    private Term among(Term value, boolean negated) {
        words.expect("(", "a list of values in brackets", "Write it as in ('A', 'B')");
        List<Term> choices = new ArrayList<>();
        do {
            choices.add(choice(value));
        } while (words.take(","));
        int to = words.next().to();
        words.expect(")", "a comma or the bracket that closes the list", "Write it as in ('A', 'B')");
        return typing.among(value, choices, negated, to);
    }

    private Term choice(Term value) {
        Token next = words.next();
        if (next.is("null")) {
            throw source.refused(
                    next.from(),
                    "null is never one of a list",
                    "Take it out, and add: or " + source.shown(value.from(), value.to()) + " is null");
        }
        Term choice = sign();
        if (choice.meaning() instanceof Literal) {
            return choice;
        }
        throw source.refused(
                next.from(),
                source.shown(choice.from(), choice.to()) + " is not a fixed value",
                "List only texts in single quotes, numbers and dates; compare with = for anything else");
    }

    private Term between(Term value, boolean negated) {
        Term low = sum();
        words.expect("and", "and with the upper end", "Write it as between 10 and 15");
        return typing.between(value, low, sum(), negated);
    }

    private Term sum() {
        Term left = product();
        while (words.nextIn(SUMS.keySet())) {
            Token operator = words.takeOperator();
            left = typing.calculate(SUMS.get(operator.text()), left, product(), operator);
        }
        return left;
    }

    private Term product() {
        Term left = sign();
        while (words.nextIn(PRODUCTS.keySet())) {
            Token operator = words.takeOperator();
            left = typing.calculate(PRODUCTS.get(operator.text()), left, sign(), operator);
        }
        return left;
    }

    private Term sign() {
        Token first = words.next();
        return words.take("-") ? words.deeper(() -> typing.negative(first, sign())) : value();
    }

    private Term value() {
        Token token = words.take();
        if (token.literal().isPresent()) {
            return new Term(token.literal().get(), token.from(), token.to());
        }
        if (token.is("(")) {
            return words.deeper(() -> bracketed(token));
        }
        if (!token.isName() || KEYWORDS.contains(token.text())) {
            throw valueExpected(token);
        }
        if (words.next().is("(")) {
            return words.call(() -> call(token));
        }
        return new Term(named(token), token.from(), token.to());
    }

    private Refusal valueExpected(Token token) {
        if (token.is("null")) {
            return source.refused(
                    token.from(), "null is not a value", "Write name is null or name is not null to test for it");
        }
        return source.refused(
                token.from(),
                "a value is missing " + (token.kind() == Token.Kind.END ? "at " : "before ") + words.shown(token),
                "Write a column, a number, a date such as 2026-03-31, or a text in single quotes there");
    }

    private Term bracketed(Token open) {
        Term inner = either();
        int to = words.next().to();
        words.expect(
                ")",
                "the bracket that closes the one at column " + source.column(open.from()),
                "Close it, or write and or or between conditions");
        return new Term(inner.meaning(), open.from(), to);
    }

    private Term call(Token name) {
        List<Term> arguments = new ArrayList<>();
        words.expect("(", "an opening bracket", "");
        if (!words.next().is(")")) {
            do {
                arguments.add(either());
            } while (words.take(","));
        }
        int to = words.next().to();
        words.expect(")", "a comma or a closing bracket", "Close the bracket of " + name.text());
        return typing.call(name, arguments, to);
    }

    private Expression named(Token name) {
        return switch (name.text()) {
            case "true", "false" -> new Literal(name.text().equals("true"), ValueType.BOOLEAN);
            case "as_at" -> new BuiltIn(BuiltIn.Name.AS_AT);
            case "extracted_on" -> new BuiltIn(BuiltIn.Name.EXTRACTED_ON);
            default -> typing.fact(name);
        };
    }
}
