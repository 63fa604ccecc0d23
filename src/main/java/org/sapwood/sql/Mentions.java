package org.sapwood.sql;

import java.util.stream.Stream;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;

/** Which of the built-in dates the conditions of a definition look at. */
public final class Mentions {
    private Mentions() {}

    public static boolean of(Expression.BuiltIn.Name name, Definition definition) {
        return conditions(definition).anyMatch(condition -> in(condition, name));
    }

    private static Stream<Expression> conditions(Definition definition) {
        Stream<Expression> excluded =
                definition.exclusions().stream().map(Exclusion::when).map(clause -> clause.meaning());
        Stream<Expression> criterion =
                switch (definition) {
                    case Measure measure -> measure.numerator().stream().map(clause -> clause.meaning());
                    case Rule rule -> Stream.of(rule.failsWhen().meaning());
                };
        return Stream.concat(excluded, criterion);
    }

    private static boolean in(Expression expression, Expression.BuiltIn.Name name) {
        return switch (expression) {
            case Expression.BuiltIn builtIn -> builtIn.name() == name;
            case Expression.Fact _, Expression.Literal _ -> false;
            case Expression.Comparison(_, Expression left, Expression right) -> in(left, name) || in(right, name);
            case Expression.And and -> and.terms().stream().anyMatch(term -> in(term, name));
            case Expression.Or or -> or.terms().stream().anyMatch(term -> in(term, name));
            case Expression.Not not -> in(not.term(), name);
            case Expression.In one -> in(one.value(), name);
            case Expression.Between between ->
                in(between.value(), name) || in(between.low(), name) || in(between.high(), name);
            case Expression.IsNull missing -> in(missing.value(), name);
            case Expression.Arithmetic(_, Expression left, Expression right, _) -> in(left, name) || in(right, name);
            case Expression.Call call -> call.arguments().stream().anyMatch(argument -> in(argument, name));
        };
    }
}
